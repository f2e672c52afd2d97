// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http_client.h"

#include <QFile>
#include <QHostAddress>

#include <curl/curl.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Reason = HttpTrouble::Reason;

constexpr int kMostRedirects = 3;
constexpr qsizetype kMostHeaderBytes = 64 * 1024;
constexpr std::chrono::seconds kLongestRetryAfter{24 * 3600};

struct CloseHandle {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// What the call-backs of one transfer see.
struct Transfer {
    qsizetype mostBytes = 0;
    qsizetype headerBytes = 0;
    bool isTooLarge = false;
    QByteArray body;
    std::stop_token stop;
};

std::size_t takeBody(char *data, std::size_t, std::size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    const auto size = static_cast<qsizetype>(count);
    if (transfer.body.size() + size > transfer.mostBytes) {
        transfer.isTooLarge = true;
        return 0; // ends the transfer
    }
    transfer.body.append(data, size);
    return count;
}

std::size_t countHeader(char *, std::size_t, std::size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    transfer.headerBytes += static_cast<qsizetype>(count);
    transfer.isTooLarge = transfer.headerBytes > kMostHeaderBytes;
    return transfer.isTooLarge ? 0 : count;
}

int goOn(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(user)->stop.stop_requested() ? 1 : 0;
}

bool isStarted()
{
    static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return started;
}

/// What is the same for each request; false where libcurl lacks one of them, which it must not.
bool setRules(CURL *handle, const HttpLimits &limits, const QByteArray &caFile)
{
    bool all = true;
    const auto set = [&](CURLoption option, auto value) {
        all = curl_easy_setopt(handle, option, value) == CURLE_OK && all;
    };
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "https,http"); // isCallable() says which of the two
    set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOPROXY, "*");
    set(CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
    set(CURLOPT_FRESH_CONNECT, 1L); // on a used connection libcurl would send again what was lost
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!caFile.isEmpty()) {
        set(CURLOPT_CAINFO, caFile.constData());
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    }
    set(CURLOPT_ACCEPT_ENCODING, "gzip");
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
    set(CURLOPT_USERAGENT, "Otklik");
    return all;
}

bool setTransfer(CURL *handle, Transfer &transfer)
{
    bool all = true;
    const auto set = [&](CURLoption option, auto value) {
        all = curl_easy_setopt(handle, option, value) == CURLE_OK && all;
    };
    set(CURLOPT_WRITEFUNCTION, &takeBody);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &countHeader);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &goOn);
    set(CURLOPT_XFERINFODATA, &transfer);
    return all;
}

Reason reasonOf(CURLcode code, const Transfer &transfer)
{
    if (transfer.isTooLarge)
        return Reason::TooLarge;
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return Reason::Cancelled;
    if (code == CURLE_OPERATION_TIMEDOUT)
        return Reason::TooSlow;
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_ISSUER_ERROR)
        return Reason::Untrusted;
    if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL)
        return Reason::BadAddress;
    if (code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_CONNECT || code == CURLE_SSL_CONNECT_ERROR)
        return Reason::NotReached;
    return Reason::Lost;
}

HttpTrouble troubleOf(CURL *handle, CURLcode code, const Transfer &transfer)
{
    long sent = 0;
    curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &sent);
    const QString details =
        transfer.isTooLarge ? u"The answer is over the limit"_s : QString::fromLatin1(curl_easy_strerror(code));
    return {reasonOf(code, transfer), sent > 0, details};
}

HttpAnswer answerOf(CURL *handle, Transfer transfer)
{
    HttpAnswer answer;
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    answer.body = std::move(transfer.body);
    curl_off_t wait = 0;
    if (curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &wait) == CURLE_OK && wait > 0)
        answer.retryAfter = std::min(std::chrono::seconds{wait}, kLongestRetryAfter);
    return answer;
}

bool isSamePlace(const QUrl &a, const QUrl &b)
{
    const int usual = a.scheme() == "https"_L1 ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(usual) == b.port(usual);
}

struct Exchanged {
    HttpOutcome outcome;
    QUrl redirect; ///< empty where there is none
};

Exchanged exchange(const QUrl &url, const QByteArray *form, const HttpLimits &limits, const QString &caFile,
                   std::stop_token stop)
{
    if (!isCallable(url))
        return {HttpTrouble{Reason::BadAddress, false, u"Only https is called"_s}, {}};
    const std::unique_ptr<CURL, CloseHandle> handle{isStarted() ? curl_easy_init() : nullptr};
    Transfer transfer;
    transfer.mostBytes = limits.answerBytes;
    transfer.stop = std::move(stop);
    if (!handle || !setRules(handle.get(), limits, QFile::encodeName(caFile)) || !setTransfer(handle.get(), transfer))
        return {HttpTrouble{Reason::NotReached, false, u"libcurl cannot be set up"_s}, {}};

    const QByteArray address = url.toEncoded(QUrl::RemoveFragment);
    curl_easy_setopt(handle.get(), CURLOPT_URL, address.constData());
    std::unique_ptr<curl_slist, FreeList> headers{
        curl_slist_append(nullptr, "Expect:")}; // never waits for "100 Continue"
    if (form) {
        curl_slist_append(headers.get(), "Content-Type: application/x-www-form-urlencoded; charset=utf-8");
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(form->size()));
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, form->constData());
    }
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());

    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return {troubleOf(handle.get(), code, transfer), {}};
    const char *redirect = nullptr;
    curl_easy_getinfo(handle.get(), CURLINFO_REDIRECT_URL, &redirect);
    const QUrl next = redirect ? QUrl::fromEncoded(redirect, QUrl::StrictMode) : QUrl{};
    return {answerOf(handle.get(), std::move(transfer)), next};
}

} // namespace

bool isCallable(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    return url.scheme() == "http"_L1 && (url.host() == "localhost"_L1 || QHostAddress{url.host()}.isLoopback());
}

HttpClient::HttpClient(HttpLimits limits, QString caFile)
    : m_limits{limits}
    , m_caFile{std::move(caFile)}
{
}

HttpOutcome HttpClient::get(const QUrl &url, std::stop_token stop) const
{
    QUrl next = url;
    for (int followed = 0; followed <= kMostRedirects; ++followed) {
        Exchanged exchanged = exchange(next, nullptr, m_limits, m_caFile, stop);
        if (exchanged.redirect.isEmpty())
            return std::move(exchanged.outcome);
        next = exchanged.redirect;
        if (!isSamePlace(next, url))
            return HttpTrouble{Reason::SentElsewhere, false, u"A redirect to another host"_s};
    }
    return HttpTrouble{Reason::SentElsewhere, false, u"Too many redirects"_s};
}

HttpOutcome HttpClient::post(const QUrl &url, const QByteArray &form, std::stop_token stop) const
{
    return exchange(url, &form, m_limits, m_caFile, std::move(stop)).outcome;
}

HttpForm &HttpForm::add(const QString &name, const QString &value)
{
    if (!m_bytes.isEmpty())
        m_bytes += '&';
    m_bytes += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return *this;
}

HttpForm &HttpForm::addUnlessEmpty(const QString &name, const QString &value)
{
    return value.isEmpty() ? *this : add(name, value);
}

} // namespace otklik
