// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/configuration_store.h"
#include "resources/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kMunicipality = "municipality"_L1;
constexpr auto kTemplates = "templates"_L1;
constexpr auto kSavedViews = "saved_views"_L1;
constexpr auto kFavouriteTags = "favourite_tags"_L1;
constexpr auto kMappings = "mappings"_L1;
constexpr auto kDistricts = "districts"_L1;
constexpr auto kMe = "me"_L1;
constexpr auto kTeam = "team"_L1;

QString text(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument{array}.toJson(QJsonDocument::Compact));
}

QJsonArray array(const std::optional<QString> &text)
{
    return text ? QJsonDocument::fromJson(text->toUtf8()).array() : QJsonArray{};
}

QJsonObject toJson(const SavedView &view)
{
    QJsonArray filter;
    for (const auto &[field, value] : conditions(view.query.filter))
        filter.append(QJsonArray{field, value});
    return {{u"name"_s, view.name},
            {u"view"_s, key(view.query.view)},
            {u"sort"_s, key(view.query.sort)},
            {u"filter"_s, filter}};
}

SavedView savedView(const QJsonObject &json)
{
    SavedView view{json["name"_L1].toString(), {}};
    view.query.view = viewFromKey(json["view"_L1].toString()).value_or(View::All);
    view.query.sort = sortFromKey(json["sort"_L1].toString()).value_or(Sort::Urgency);
    for (const auto &condition : json["filter"_L1].toArray())
        addCondition(view.query.filter, condition.toArray().at(0).toString(), condition.toArray().at(1).toString());
    return view;
}

} // namespace

Result<ConfigurationPtr> ConfigurationStore::load(Classifier classifier)
{
    const auto municipalityText = m_settings.value(kMunicipality);
    auto municipality =
        municipalityText ? municipalityFromJson(municipalityText->toUtf8(), kMunicipality) : shippedMunicipality();
    if (!municipality)
        return municipality.error();
    if (municipality->practice.grounds.empty()) { // written by a program that knew of none
        const auto shipped = shippedMunicipality();
        if (!shipped)
            return shipped.error();
        municipality->practice.grounds = shipped->practice.grounds;
    }
    auto calendar = shippedCalendar();
    if (!calendar)
        return calendar.error();
    auto deadlines = makeDeadlineEngine(*municipality, std::move(*calendar));
    if (!deadlines)
        return deadlines.error();
    const auto templatesText = m_settings.value(kTemplates);
    auto templates = templatesText ? replyTemplatesFromJson(templatesText->toUtf8(), kTemplates) : shippedTemplates();
    if (!templates)
        return templates.error();

    auto configuration = std::make_shared<Configuration>();
    configuration->municipality = std::move(*municipality);
    configuration->operators = m_settings.operators();
    configuration->templates = std::move(*templates);
    configuration->classifier = std::move(classifier);
    configuration->team = team();
    if (configuration->team) {
        for (const FollowedFeed &feed : configuration->team->followed)
            configuration->members.insert(feed.name, m_settings.members(feed.name));
    }
    configuration->deadlines = std::move(*deadlines);
    for (const auto &view : array(m_settings.value(kSavedViews)))
        configuration->savedViews.push_back(savedView(view.toObject()));
    for (const auto &tag : array(m_settings.value(kFavouriteTags)))
        configuration->favouriteTags.append(tag.toString());
    return ConfigurationPtr{std::move(configuration)};
}

void ConfigurationStore::addFirstOperator()
{
    if (m_settings.operators().empty())
        (void)m_settings.addOperator(u"Оператор"_s, Role::Administrator);
}

void ConfigurationStore::setMunicipality(const Municipality &municipality)
{
    m_settings.setValue(kMunicipality, QString::fromUtf8(otklik::toJson(municipality)));
}

void ConfigurationStore::setTemplates(const std::vector<ReplyTemplate> &templates)
{
    m_settings.setValue(kTemplates, QString::fromUtf8(otklik::toJson(templates)));
}

void ConfigurationStore::setSavedViews(const std::vector<SavedView> &views)
{
    QJsonArray all;
    for (const SavedView &view : views)
        all.append(toJson(view));
    m_settings.setValue(kSavedViews, text(all));
}

void ConfigurationStore::setFavouriteTags(const QStringList &tags)
{
    m_settings.setValue(kFavouriteTags, text(QJsonArray::fromStringList(tags)));
}

std::vector<MappingProfile> ConfigurationStore::mappings()
{
    std::vector<MappingProfile> mappings;
    for (const auto &json : array(m_settings.value(kMappings))) {
        if (auto mapping = mappingProfileFromJson(json.toObject()))
            mappings.push_back(std::move(*mapping));
    }
    return mappings;
}

void ConfigurationStore::saveMapping(const MappingProfile &mapping)
{
    QJsonArray all;
    for (const MappingProfile &other : mappings()) {
        if (other.name != mapping.name)
            all.append(otklik::toJson(other));
    }
    all.append(otklik::toJson(mapping));
    m_settings.setValue(kMappings, text(all));
}

QByteArray ConfigurationStore::districts()
{
    return m_settings.value(kDistricts).value_or(QString{}).toUtf8();
}

void ConfigurationStore::setDistricts(const QByteArray &geoJson)
{
    if (geoJson.isEmpty())
        m_settings.remove(kDistricts);
    else
        m_settings.setValue(kDistricts, QString::fromUtf8(geoJson));
}

std::optional<TeamPlace> ConfigurationStore::team()
{
    const auto text = m_settings.value(kTeam);
    if (!text)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    TeamPlace place;
    place.hub = json["hub"_L1].toString();
    place.municipality = json["municipality"_L1].toInt();
    place.name = json["name"_L1].toString();
    place.self = QUuid::fromString(json["self"_L1].toString());
    const QJsonObject timelines = json["timelines"_L1].toObject();
    for (auto it = timelines.begin(); it != timelines.end(); ++it)
        place.timelines.insert(it.key(), it.value().toInt());
    for (const auto &feed : json["followed"_L1].toArray())
        place.followed.push_back({feed["municipality"_L1].toInt(), feed["name"_L1].toString()});
    return place;
}

void ConfigurationStore::setTeam(const std::optional<TeamPlace> &team)
{
    if (!team)
        return m_settings.remove(kTeam);
    QJsonObject timelines;
    for (auto it = team->timelines.cbegin(); it != team->timelines.cend(); ++it)
        timelines.insert(it.key(), it.value());
    QJsonArray followed;
    for (const FollowedFeed &feed : team->followed)
        followed.append(QJsonObject{{u"municipality"_s, feed.municipality}, {u"name"_s, feed.name}});
    const QJsonObject json{{u"hub"_s, team->hub},
                           {u"followed"_s, followed},
                           {u"timelines"_s, timelines},
                           {u"municipality"_s, team->municipality},
                           {u"name"_s, team->name},
                           {u"self"_s, team->self.toString(QUuid::WithoutBraces)}};
    m_settings.setValue(kTeam, QString::fromUtf8(QJsonDocument{json}.toJson(QJsonDocument::Compact)));
}

OperatorId ConfigurationStore::me()
{
    const std::vector<Operator> operators = m_settings.operators();
    const OperatorId last{m_settings.value(kMe).value_or(QString{}).toLongLong()};
    for (const Operator &known : operators) {
        if (known.id == last && known.active)
            return last;
    }
    for (const Operator &known : operators) {
        if (known.active)
            return known.id;
    }
    return {};
}

void ConfigurationStore::setMe(OperatorId me)
{
    m_settings.setValue(kMe, QString::number(me.value));
}

} // namespace otklik
