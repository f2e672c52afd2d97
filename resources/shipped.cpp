// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/shipped.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

static void registerOtklikResources() // the macro must stand outside any namespace
{
    Q_INIT_RESOURCE(otklik);
}

namespace otklik {

void initResources()
{
    registerOtklikResources();
}

Result<QByteArray> shippedFile(const QString &path)
{
    QFile file{u":/otklik/"_s + path};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, file.fileName(), file.errorString());
    return file.readAll();
}

template<typename T>
static Result<T> shipped(const QString &path, Result<T> (*parse)(const QByteArray &, const QString &))
{
    const auto bytes = shippedFile(path);
    if (!bytes)
        return bytes.error();
    return parse(*bytes, path);
}

Result<ProductionCalendar> shippedCalendar()
{
    ProductionCalendar calendar;
    const QStringList names = QDir{u":/otklik/calendars"_s}.entryList(QDir::Files);
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, u":/otklik/calendars"_s, u"no production calendars"_s);
    for (const QString &name : names) {
        const auto bytes = shippedFile(u"calendars/"_s + name);
        if (!bytes)
            return bytes.error();
        const auto year = parseCalendarXml(*bytes, name);
        if (!year)
            return year.error();
        calendar.setYear(*year);
    }
    return calendar;
}

Result<Municipality> shippedMunicipality()
{
    return shipped(u"municipality/default.json"_s, municipalityFromJson);
}

Result<std::vector<DeadlineProfile>> shippedProfiles()
{
    std::vector<DeadlineProfile> profiles;
    for (const QString &name : QDir{u":/otklik/profiles"_s}.entryList(QDir::Files)) {
        const auto profile = shipped(u"profiles/"_s + name, deadlineProfileFromJson);
        if (!profile)
            return profile.error();
        profiles.push_back(*profile);
    }
    std::ranges::sort(profiles, {}, &DeadlineProfile::name);
    return profiles;
}

Result<Classifier> shippedClassifier()
{
    return shipped(u"classifier/topics.json"_s, Classifier::fromJson);
}

Result<std::vector<ReplyTemplate>> shippedTemplates()
{
    return shipped(u"templates/ru.json"_s, replyTemplatesFromJson);
}

} // namespace otklik
