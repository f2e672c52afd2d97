// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/channels/open311/open311_records.h"
#include "core/channels/open311/open311_settings.h"
#include "core/net/http_client.h"

#include <functional>

namespace otklik {

/// The api_key, asked for when it is needed: it stands in no file, no log line and no error.
using Open311Key = std::function<Result<QString>()>;

/// A request of ours to another system. One of point, address and addressId is needed.
struct Open311NewRequest {
    QString serviceCode;
    std::vector<std::pair<QString, QString>> attributes; ///< code and value; of several values each by itself
    std::optional<GeoPoint> point;
    QString address;
    QString addressId;
    QString description; ///< at most 4,000 characters
    QString email;
    QString firstName;
    QString lastName;
    QString phone;
    QString mediaUrl;
};

/// What became of something that was posted.
struct Open311Posted {
    Delivery delivery = Delivery::InDoubt;
    Open311Receipt receipt; ///< of a new request
    QString updateId; ///< of an update: as the server calls it
    QString details; ///< for the administrator
};

struct Open311Period {
    Timestamp from{};
    Timestamp to{}; ///< both belong to it
};

/// The calls of GeoReport v2, one exchange each; blocks, any one thread.
/// An Error has the code Unreadable where the server could not be asked, Refused where it said no, BadFile where its
/// answer is no answer, Cancelled after `stop`.
class Open311Api {
public:
    Open311Api(Open311Settings settings, Open311Key key);

    Result<std::vector<Open311Service>> services(std::stop_token stop) const;
    Result<Open311Definition> definition(const QString &serviceCode, std::stop_token stop) const;
    /// `page` counts from 1; 0 where the server has none.
    Result<Open311List<Open311Request>> requests(const Open311Period &period, int page, std::stop_token stop) const;
    Result<Open311List<Open311Update>> updates(const Open311Period &period, std::stop_token stop) const;
    /// The number that a token stands for; the receipt has still no number where the server is not ready.
    Result<Open311Receipt> receiptOf(const QString &token, std::stop_token stop) const;

    /// Not to be repeated where its outcome is in doubt: nothing tells the server that it is the same.
    Open311Posted post(const Open311NewRequest &request, std::stop_token stop) const;
    /// `dispatch.key` is the update_id, the same at each attempt.
    Open311Posted postUpdate(const Dispatch &dispatch, Timestamp now, std::stop_token stop) const;

private:
    QUrl address(const QString &path, const HttpForm &query) const;
    Result<QByteArray> get(const QString &path, const HttpForm &query, std::stop_token stop) const;
    Open311Posted postForm(const QString &path, HttpForm form, std::stop_token stop, QByteArray &answer) const;

    Open311Settings m_settings;
    Open311Key m_key;
    HttpClient m_http;
};

} // namespace otklik
