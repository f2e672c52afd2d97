// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_channel.h"
#include "core/base/logging.h"
#include "core/channels/open311/open311_arrivals.h"
#include "core/channels/open311/open311_catalog.h"
#include "core/channels/open311/open311_sign.h"
#include "core/channels/open311/open311_window.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::chrono::hours kLookBack{90 * 24};
constexpr std::chrono::hours kClocksDiffer{24};
constexpr int kMostLooks = 64;
constexpr qsizetype kMostServices = 500;

Timestamp timeOf(const Open311Request &request, Timestamp otherwise)
{
    return request.requested.value_or(otherwise);
}
Timestamp timeOf(const Open311Update &update, Timestamp otherwise)
{
    return update.updated.value_or(otherwise);
}

Open311NewRequest requestOf(const Forwarded &forwarded, const QString &key)
{
    Open311NewRequest request;
    request.serviceCode = forwarded.service;
    for (const QString &attribute : forwarded.attributes)
        request.attributes.emplace_back(attribute.section(u'=', 0, 0), attribute.section(u'=', 1));
    request.point = forwarded.point;
    request.address = forwarded.address;
    request.description = signedForOpen311(forwarded.text, key);
    return request;
}

/// For the operator: the number, and what the server says of it.
QString wordsOf(const Open311Receipt &receipt, const QString &number)
{
    QStringList words;
    if (!number.isEmpty())
        words << number;
    else if (!receipt.token.isEmpty())
        words << u"token "_s + receipt.token;
    if (!receipt.notice.isEmpty())
        words << receipt.notice;
    return words.join(": "_L1);
}

void warnOfZones(qsizetype count)
{
    if (count > 0)
        qCWarning(lcChannels, "open311: %lld records without a time zone, taken as UTC", static_cast<long long>(count));
}

} // namespace

/// What one receive() collects.
struct Open311Channel::Batch {
    Timestamp now{};
    Open311Cursor cursor;
    Arrivals arrivals;

    template<typename Record>
    void take(Open311Reading<Record> &reading, const Open311Settings &settings)
    {
        std::ranges::stable_sort(reading.list.records, {}, [&](const Record &record) { return timeOf(record, now); });
        warnOfZones(std::ranges::count_if(reading.list.records, &Record::lacksZone));
        for (const Record &record : reading.list.records) {
            Arrival arrival = arrivalOf(record, settings, now);
            if (cursor.see(arrival.externalId, timeOf(record, now)))
                arrivals.items.push_back(std::move(arrival));
        }
        for (const Open311Refusal &refused : reading.list.refused)
            refuse(refused.id, refused.reason);
        if (reading.isCut)
            refuse({}, u"the server keeps records back: more of one second than it gives at once"_s);
        if (reading.isAtEnd)
            reading.next.from = now - settings.overlap;
        else
            arrivals.isMore = true;
    }

    void refuse(const QString &id, const QString &reason)
    {
        if (cursor.see("refused/"_L1 + id + u'/' + reason, now)) // told once, not at each poll
            arrivals.refused.push_back({id, reason});
    }
};

Open311Channel::Open311Channel(Open311Settings settings, Open311Key key, Clock clock)
    : m_settings{std::move(settings)}
    , m_api{m_settings, std::move(key)}
    , m_clock{std::move(clock)}
{
}

Result<Arrivals> Open311Channel::receive(const QString &cursor, std::stop_token stop)
{
    Batch batch;
    batch.now = m_clock();
    batch.cursor = cursor.isEmpty() ? Open311Cursor::atFirst(batch.now, m_settings.firstPeriod)
                                    : Open311Cursor::fromText(cursor, batch.now, m_settings.firstPeriod);
    if (const auto taken = takeRequests(batch, stop); !taken)
        return taken.error();
    const bool isForUpdates = m_settings.hasUpdates && !batch.arrivals.isMore; // never before what they continue
    if (isForUpdates) {
        const auto taken = takeUpdates(batch, stop);
        if (!taken && taken.error().code == ErrorCode::Cancelled)
            return taken.error();
        if (!taken) // what has been read stays read
            batch.arrivals.refused.push_back({u"service_request_updates"_s, taken.error().details});
    }
    if (!batch.arrivals.isMore)
        batch.cursor.forgetBefore(batch.now - m_settings.overlap);
    batch.arrivals.cursor = batch.cursor.toText();
    return std::move(batch.arrivals);
}

Result<> Open311Channel::takeRequests(Batch &batch, std::stop_token stop) const
{
    const auto ask = [&](const Open311Period &period) { return readOpen311Requests(m_api, m_settings, period, stop); };
    auto reading = readOpen311Window<Open311Request>(batch.cursor.requests, batch.now, ask);
    if (!reading)
        return reading.error();
    batch.take(*reading, m_settings);
    batch.cursor.requests = reading->next;
    return {};
}

Result<> Open311Channel::takeUpdates(Batch &batch, std::stop_token stop) const
{
    const auto ask = [&](const Open311Period &period) { return readOpen311Updates(m_api, m_settings, period, stop); };
    auto reading = readOpen311Window<Open311Update>(batch.cursor.updates, batch.now, ask);
    if (!reading)
        return reading.error();
    batch.take(*reading, m_settings);
    batch.cursor.updates = reading->next;
    return {};
}

DeliveryReport Open311Channel::deliver(const Dispatch &dispatch, std::stop_token stop)
{
    if (!m_settings.hasUpdates)
        return {Delivery::Refused, {}, u"this server takes no updates of requests: the answer has to go another way"_s};
    if (dispatch.origin.number.isEmpty() || dispatch.text.trimmed().isEmpty() || dispatch.key.isEmpty())
        return {Delivery::Refused, {}, u"no service_request_id, no words or no key"_s};
    const Open311Posted posted = m_api.postUpdate(dispatch, m_clock(), std::move(stop));
    const bool isDelivered = posted.delivery == Delivery::Delivered;
    return {posted.delivery, isDelivered ? open311UpdateName(posted.updateId) : QString{}, posted.details};
}

Trace Open311Channel::lookUp(const Dispatch &dispatch, std::stop_token stop)
{
    if (!m_settings.hasUpdates)
        return Trace::CannotTell;
    const QString words = dispatch.text.simplified();
    bool hasSameWords = false;
    Timestamp to = m_clock() + kClocksDiffer;
    const Timestamp oldest = to - kLookBack;
    std::chrono::seconds span = kLookBack;
    for (int look = 0; look < kMostLooks; ++look) { // from the newest back, halving what comes back full
        const Timestamp from = std::max(to - span, oldest);
        const auto updates = readOpen311Updates(m_api, m_settings, {from, to}, stop);
        if (!updates)
            return Trace::CannotTell;
        for (const Open311Update &update : updates->list.records) {
            if (update.id == dispatch.key)
                return Trace::Found;
            hasSameWords = hasSameWords ||
                           (update.requestId == dispatch.origin.number && update.description.simplified() == words);
        }
        if (updates->isFull && span > std::chrono::seconds{1}) {
            span /= 2;
            continue;
        }
        if (updates->isFull || std::ranges::any_of(updates->list.refused, &QString::isEmpty, &Open311Refusal::id))
            return Trace::CannotTell; // it may be among what could not be read
        if (from == oldest)
            return hasSameWords ? Trace::CannotTell : Trace::Absent;
        to = from;
        span = std::min<std::chrono::seconds>(span * 2, kLookBack);
    }
    return Trace::CannotTell;
}

DeliveryReport Open311Channel::forward(const Forwarded &request, const QString &key, std::stop_token stop)
{
    if (!m_settings.takesRequests)
        return {Delivery::Refused, {}, u"this account is not set up to take requests"_s};
    const Open311Posted posted = m_api.post(requestOf(request, key), stop);
    if (posted.delivery != Delivery::Delivered)
        return {posted.delivery, {}, posted.details};
    QString number = posted.receipt.requestId;
    if (number.isEmpty() && !posted.receipt.token.isEmpty()) {
        if (const auto known = m_api.receiptOf(posted.receipt.token, std::move(stop)))
            number = known->requestId;
    }
    return {Delivery::Delivered, number.isEmpty() ? QString{} : open311RequestName(number),
            wordsOf(posted.receipt, number)};
}

Result<std::vector<ForwardService>> Open311Channel::catalog(std::stop_token stop)
{
    std::vector<ForwardService> taken;
    if (!m_settings.takesRequests)
        return taken;
    const auto services = m_api.services(stop);
    if (!services)
        return services.error();
    for (const Open311Service &service : *services) {
        if (std::ssize(taken) == kMostServices)
            break;
        if (service.type == "blackbox"_L1) // says nothing that a request could be known again by
            continue;
        Open311Definition definition;
        if (service.hasAttributes) {
            auto read = m_api.definition(service.code, stop);
            if (!read && (read.error().code == ErrorCode::Cancelled || read.error().code == ErrorCode::Unreadable))
                return read.error();
            if (!read)
                continue;
            definition = std::move(*read);
        }
        if (auto made = forwardServiceOf(service, definition))
            taken.push_back(std::move(*made));
    }
    return taken;
}

Result<> Open311Channel::check(std::stop_token stop)
{
    const auto services = m_api.services(std::move(stop));
    return services ? Result<>{} : services.error();
}

} // namespace otklik
