// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_api.h"
#include "core/channels/open311/open311_reading.h"
#include "core/channels/open311/open311_verdict.h"
#include "core/text/plain_text.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMostDescription = 4000;

QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

HttpLimits limitsOf(const Open311Settings &settings)
{
    HttpLimits limits;
    limits.whole = settings.timeout;
    limits.connect = std::min<std::chrono::milliseconds>(limits.connect, settings.timeout);
    return limits;
}

void addPeriod(HttpForm &query, const Open311Period &period)
{
    query.add(u"start_date"_s, toIso(period.from)).add(u"end_date"_s, toIso(period.to));
}

/// A server may say the key back in its errors.
QString withoutKey(QString details, const QString &key)
{
    return key.isEmpty() ? details : details.replace(key, u"(api_key)"_s);
}

QString degreesText(double value)
{
    return QString::number(value, 'f', 7); // a centimetre
}

/// What the specification does not let pass; empty where all is well.
QString mistakeIn(const Open311NewRequest &request)
{
    if (request.serviceCode.isEmpty())
        return u"service_code is missing"_s;
    if (!request.point && request.address.isEmpty() && request.addressId.isEmpty())
        return u"one of lat and long, address_string, address_id is needed"_s;
    if (request.description.size() > kMostDescription)
        return u"description is longer than 4000 characters"_s;
    return {};
}

HttpForm formOf(const Open311NewRequest &request)
{
    HttpForm form;
    form.add(u"service_code"_s, request.serviceCode);
    if (request.point)
        form.add(u"lat"_s, degreesText(request.point->latitude)).add(u"long"_s, degreesText(request.point->longitude));
    form.addUnlessEmpty(u"address_string"_s, request.address)
        .addUnlessEmpty(u"address_id"_s, request.addressId)
        .addUnlessEmpty(u"description"_s, cleanForStorage(request.description))
        .addUnlessEmpty(u"email"_s, request.email)
        .addUnlessEmpty(u"first_name"_s, request.firstName)
        .addUnlessEmpty(u"last_name"_s, request.lastName)
        .addUnlessEmpty(u"phone"_s, request.phone)
        .addUnlessEmpty(u"media_url"_s, request.mediaUrl);
    for (const auto &[code, value] : request.attributes) {
        const auto isSame = [&code = code](const auto &other) { return other.first == code; };
        const bool isOneOfMany = std::ranges::count_if(request.attributes, isSame) > 1;
        form.add(isOneOfMany ? u"attribute[%1][]"_s.arg(code) : u"attribute[%1]"_s.arg(code), value);
    }
    return form;
}

} // namespace

Open311Api::Open311Api(Open311Settings settings, Open311Key key)
    : m_settings{std::move(settings)}
    , m_key{std::move(key)}
    , m_http{limitsOf(m_settings), m_settings.caFile}
{
}

Result<std::vector<Open311Service>> Open311Api::services(std::stop_token stop) const
{
    const auto answer = get(u"/services"_s, {}, std::move(stop));
    return answer ? readOpen311Services(*answer) : answer.error();
}

Result<Open311Definition> Open311Api::definition(const QString &serviceCode, std::stop_token stop) const
{
    const auto answer = get("/services/"_L1 + encoded(serviceCode), {}, std::move(stop));
    return answer ? readOpen311Definition(*answer) : answer.error();
}

Result<Open311List<Open311Request>> Open311Api::requests(const Open311Period &period, int page,
                                                         std::stop_token stop) const
{
    HttpForm query;
    addPeriod(query, period);
    if (page > 0)
        query.add(u"page"_s, QString::number(page)).add(u"page_size"_s, QString::number(m_settings.pageSize));
    const auto answer = get(u"/requests"_s, query, std::move(stop));
    return answer ? readOpen311Requests(*answer) : answer.error();
}

Result<Open311List<Open311Update>> Open311Api::updates(const Open311Period &period, std::stop_token stop) const
{
    HttpForm query;
    addPeriod(query, period);
    const auto answer = get(u"/servicerequestupdates"_s, query, std::move(stop));
    return answer ? readOpen311Updates(*answer) : answer.error();
}

Result<Open311Receipt> Open311Api::receiptOf(const QString &token, std::stop_token stop) const
{
    const auto answer = get("/tokens/"_L1 + encoded(token), {}, std::move(stop));
    return answer ? readOpen311Receipt(*answer) : answer.error();
}

Open311Posted Open311Api::post(const Open311NewRequest &request, std::stop_token stop) const
{
    if (const QString mistake = mistakeIn(request); !mistake.isEmpty())
        return {Delivery::Refused, {}, {}, mistake};
    QByteArray answer;
    Open311Posted posted = postForm(u"/requests"_s, formOf(request), std::move(stop), answer);
    if (posted.delivery != Delivery::Delivered)
        return posted;
    if (auto receipt = readOpen311Receipt(answer))
        posted.receipt = std::move(*receipt);
    else // perhaps not even from the server: a proxy on the way answers like this
        return {Delivery::InDoubt, {}, {}, receipt.error().details};
    return posted;
}

Open311Posted Open311Api::postUpdate(const Dispatch &dispatch, Timestamp now, std::stop_token stop) const
{
    HttpForm form;
    form.add(u"service_request_id"_s, dispatch.origin.number)
        .add(u"update_id"_s, dispatch.key)
        .add(u"status"_s, dispatch.isFinal ? u"CLOSED"_s : u"OPEN"_s)
        .add(u"updated_datetime"_s, toIso(now))
        .add(u"description"_s, cleanForStorage(dispatch.text));
    QByteArray answer;
    Open311Posted posted = postForm(u"/servicerequestupdates"_s, std::move(form), std::move(stop), answer);
    if (posted.delivery == Delivery::Delivered) {
        const auto id = readOpen311UpdateId(answer);
        posted.updateId = id && !id->isEmpty() ? *id : dispatch.key;
    }
    return posted;
}

QUrl Open311Api::address(const QString &path, const HttpForm &query) const
{
    const auto format = m_settings.format == Open311Format::Json ? ".json"_L1 : ".xml"_L1;
    QUrl url = m_settings.endpoint;
    url.setPath(url.path(QUrl::FullyEncoded) + path + format, QUrl::TolerantMode);
    if (!query.bytes().isEmpty())
        url.setQuery(QString::fromLatin1(query.bytes()), QUrl::StrictMode);
    return url;
}

Result<QByteArray> Open311Api::get(const QString &path, const HttpForm &query, std::stop_token stop) const
{
    HttpForm whole = query;
    whole.addUnlessEmpty(u"jurisdiction_id"_s, m_settings.jurisdiction);
    QString key;
    if (m_settings.readsWithKey) {
        const auto found = m_key();
        if (!found)
            return found.error();
        key = *found;
        whole.addUnlessEmpty(u"api_key"_s, key);
    }
    auto body = bodyOfGet(m_http.get(address(path, whole), std::move(stop)));
    if (body)
        return body;
    Error error = body.error();
    error.details = withoutKey(error.details, key);
    return error;
}

Open311Posted Open311Api::postForm(const QString &path, HttpForm form, std::stop_token stop, QByteArray &answer) const
{
    const auto key = m_key();
    if (!key)
        return {Delivery::NotNow, {}, {}, u"there is no api_key: "_s + key.error().details};
    form.addUnlessEmpty(u"api_key"_s, *key).addUnlessEmpty(u"jurisdiction_id"_s, m_settings.jurisdiction);
    const HttpOutcome outcome = m_http.post(address(path, {}), form.bytes(), std::move(stop));
    const Open311Verdict verdict = verdictOfPost(outcome);
    if (outcome)
        answer = outcome->body;
    return {verdict.delivery, {}, {}, withoutKey(verdict.details, *key)};
}

} // namespace otklik
