// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <boost/system/result.hpp>

#include <chrono>
#include <optional>
#include <stop_token>

namespace otklik {

struct HttpLimits {
    std::chrono::milliseconds connect{20'000};
    std::chrono::milliseconds whole{60'000}; ///< from the first look-up of the name to the last byte
    qsizetype answerBytes = 16 * 1024 * 1024; ///< of a body, unpacked
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter;
};

struct HttpTrouble {
    enum class Reason {
        BadAddress, ///< neither https nor http to this machine, or not an address at all
        NotReached, ///< no name, no connection, no encryption
        Untrusted, ///< the other side's certificate is wrong
        Lost, ///< the connection broke
        TooSlow,
        TooLarge, ///< an answer over the limit
        SentElsewhere, ///< a redirect to another place
        Cancelled, ///< stop was requested
    };
    Reason reason = Reason::NotReached;
    /// Some of the request has left us: the other side may have acted on it.
    bool mayHaveArrived = false;
    QString details; ///< technical English without address, body or answer
};

using HttpOutcome = boost::system::result<HttpAnswer, HttpTrouble>;

/// May be called at all: https, or http to this very machine.
bool isCallable(const QUrl &url);

/// HTTP/1.1 by libcurl, blocking, any thread; each call is a connection of its own.
/// Not QNetworkAccessManager: where the other side hangs up without an answer, Qt sends a POST a second time, and its
/// time limit never ends an answer that drips. Here a request leaves once.
/// Nothing comes from the environment: no proxy, no .netrc, no cookies.
class HttpClient {
public:
    /// `caFile`: the certificates of the only authority that is trusted; empty for those of the system.
    explicit HttpClient(HttpLimits limits = {}, QString caFile = {});

    /// Follows a redirect to the same scheme, host and port only, three times at most.
    HttpOutcome get(const QUrl &url, std::stop_token stop) const;
    /// Of a form (application/x-www-form-urlencoded, UTF-8). Follows no redirect.
    HttpOutcome post(const QUrl &url, const QByteArray &form, std::stop_token stop) const;

private:
    HttpLimits m_limits;
    QString m_caFile;
};

/// "name=value&...", all but letters, digits and "-._~" escaped: for a query and for the body of a form.
class HttpForm {
public:
    HttpForm &add(const QString &name, const QString &value);
    HttpForm &addUnlessEmpty(const QString &name, const QString &value);
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace otklik
