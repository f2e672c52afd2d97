// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_arrivals.h"
#include "core/channels/open311/open311_sign.h"
#include "core/net/http_client.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kKeyBytes = 16;

QString pageOf(const QString &requestId, const Open311Settings &settings)
{
    const auto format = settings.format == Open311Format::Json ? ".json"_L1 : ".xml"_L1;
    QString page = settings.endpoint.toString(QUrl::FullyEncoded) + "/requests/"_L1 +
                   QString::fromLatin1(QUrl::toPercentEncoding(requestId)) + format;
    if (!settings.jurisdiction.isEmpty())
        page += u'?' + QString::fromLatin1(HttpForm{}.add(u"jurisdiction_id"_s, settings.jurisdiction).bytes());
    return page;
}

QString firstFilled(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// What the city said when it closed a request, before the request came to us.
std::vector<RecordedAnswer> answersOf(const Open311Request &request)
{
    if (request.status != "closed"_L1 || request.statusNotes.isEmpty() || !request.updated)
        return {};
    return {{request.statusNotes, request.agency, *request.updated, true}};
}

} // namespace

QString open311RequestName(const QString &requestId)
{
    return "request/"_L1 + requestId;
}

QString open311UpdateName(const QString &updateId)
{
    return "update/"_L1 + updateId;
}

QByteArray open311SourceKey(const Open311Settings &settings, const QString &name)
{
    QCryptographicHash hash{QCryptographicHash::Blake2b_160};
    for (const QString &part :
         {u"open311"_s, settings.endpoint.toString(QUrl::FullyEncoded), settings.jurisdiction, name}) {
        const QByteArray bytes = part.toUtf8(); // its length before it: "ab", "c" is not "a", "bc"
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    return hash.result().first(kKeyBytes);
}

Arrival arrivalOf(const Open311Request &request, const Open311Settings &settings, Timestamp received)
{
    Arrival arrival;
    arrival.externalId = open311RequestName(request.id);
    arrival.forwardKey = open311KeyUnder(request.description);
    Intake &intake = arrival.intake;
    intake.sourceKey = open311SourceKey(settings, arrival.externalId);
    intake.origin.channel = u"open311"_s;
    intake.origin.number = request.id;
    intake.origin.title = firstFilled({request.serviceName, request.serviceCode});
    intake.origin.text = firstFilled({request.description, intake.origin.title, request.id});
    intake.origin.url = pageOf(request.id, settings);
    intake.origin.attachments = request.media;
    intake.origin.published = request.requested;
    intake.origin.received = received;
    intake.address = request.address;
    intake.point = request.point;
    intake.sourceStep = request.status;
    intake.sourceDue = request.expected;
    if (request.status == "closed"_L1)
        intake.closed = request.updated;
    intake.answers = answersOf(request);
    return arrival;
}

Arrival arrivalOf(const Open311Update &update, const Open311Settings &settings, Timestamp received)
{
    Arrival arrival;
    arrival.externalId = open311UpdateName(update.id);
    arrival.continues = {open311RequestName(update.requestId)};
    Intake &intake = arrival.intake;
    intake.sourceKey = open311SourceKey(settings, arrival.externalId);
    intake.origin.channel = u"open311"_s;
    intake.origin.number = update.requestId;
    intake.origin.text = firstFilled({update.description, update.status, update.id});
    intake.origin.url = pageOf(update.requestId, settings);
    intake.origin.attachments = update.media;
    intake.origin.published = update.updated;
    intake.origin.received = received;
    intake.sourceStep = update.status;
    return arrival;
}

} // namespace otklik
