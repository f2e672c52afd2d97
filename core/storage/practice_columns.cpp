// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/practice_columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// The times by their fields in the text.
struct Field {
    QLatin1StringView name;
    std::optional<Timestamp> Appeal::*time;
};
constexpr Field kTimes[]{
    {"assigned"_L1, &Appeal::assigned},      {"taken"_L1, &Appeal::taken},
    {"returned"_L1, &Appeal::returned},      {"interim"_L1, &Appeal::interimAnswered},
    {"extended"_L1, &Appeal::extendedUntil}, {"told"_L1, &Appeal::emergencyTold},
};
struct Count {
    QLatin1StringView name;
    int Appeal::*count;
};
constexpr Count kCounts[]{
    {"returns"_L1, &Appeal::returns}, {"moves"_L1, &Appeal::promiseMoves}, {"broken"_L1, &Appeal::brokenPromises}};

QJsonArray toJson(const std::vector<Pause> &pauses)
{
    QJsonArray all;
    for (const Pause &pause : pauses) {
        QJsonArray one{toSeconds(pause.from)};
        if (pause.to)
            one.append(toSeconds(*pause.to));
        all.append(one);
    }
    return all;
}

} // namespace

std::optional<QString> practiceText(const Appeal &appeal)
{
    QJsonObject json;
    for (const Field &field : kTimes) {
        if (const auto &time = appeal.*field.time)
            json.insert(field.name, toSeconds(*time));
    }
    for (const Count &count : kCounts) {
        if (appeal.*count.count > 0)
            json.insert(count.name, appeal.*count.count);
    }
    if (appeal.registration)
        json.insert("registered"_L1, QJsonArray{appeal.registration->number, toSeconds(appeal.registration->on)});
    if (!appeal.repeats.isNull())
        json.insert("repeats"_L1, appeal.repeats.toString(QUuid::WithoutBraces));
    if (!appeal.clarifications.empty())
        json.insert("asked"_L1, toJson(appeal.clarifications));
    if (json.isEmpty())
        return std::nullopt;
    return QString::fromUtf8(QJsonDocument{json}.toJson(QJsonDocument::Compact));
}

void readPractice(const QString &text, Appeal &appeal)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const Field &field : kTimes) {
        if (const QJsonValue time = json.value(field.name); !time.isUndefined())
            appeal.*field.time = fromSeconds(time.toInteger());
    }
    for (const Count &count : kCounts)
        appeal.*count.count = json.value(count.name).toInt();
    if (const QJsonArray registered = json.value("registered"_L1).toArray(); !registered.isEmpty())
        appeal.registration = Registration{registered.at(0).toString(), fromSeconds(registered.at(1).toInteger())};
    appeal.repeats = QUuid::fromString(json.value("repeats"_L1).toString());
    for (const QJsonValue value : json.value("asked"_L1).toArray()) {
        const QJsonArray pause = value.toArray();
        appeal.clarifications.push_back(
            {fromSeconds(pause.at(0).toInteger()),
             pause.size() > 1 ? std::optional{fromSeconds(pause.at(1).toInteger())} : std::nullopt});
    }
}

} // namespace otklik
