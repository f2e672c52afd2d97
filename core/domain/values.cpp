// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/values.h"
#include "core/domain/key_table.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr KeyTable<Step, kStepCount> kSteps{{
    {Step::New, "new"},
    {Step::InWork, "in_work"},
    {Step::ForApproval, "for_approval"},
    {Step::Interim, "interim"},
    {Step::Postponed, "postponed"},
    {Step::Done, "done"},
    {Step::Returned, "returned"},
    {Step::Clarifying, "clarifying"},
}};

constexpr KeyTable<Importance, 3> kImportances{
    {{Importance::Ordinary, "ordinary"}, {Importance::High, "high"}, {Importance::Critical, "critical"}}};

constexpr KeyTable<Role, 4> kRoles{{{Role::Operator, "operator"},
                                     {Role::Supervisor, "supervisor"},
                                     {Role::Administrator, "administrator"},
                                     {Role::Observer, "observer"}}};

// Names that exports of the incident system, portals and people write, folded to lower case.
const QHash<QString, QString> &channelNames()
{
    static const QHash<QString, QString> names{
        {u"вконтакте"_s, u"vk_comment"_s},      {u"вк"_s, u"vk_comment"_s},
        {u"vk"_s, u"vk_comment"_s},             {u"vkontakte"_s, u"vk_comment"_s},
        {u"одноклассники"_s, u"ok"_s},          {u"ок"_s, u"ok"_s},
        {u"телеграм"_s, u"telegram"_s},         {u"telegram"_s, u"telegram"_s},
        {u"пос"_s, u"pos"_s},                   {u"платформа обратной связи"_s, u"pos"_s},
        {u"епгу"_s, u"epgu"_s},                 {u"госуслуги"_s, u"epgu"_s},
        {u"макс"_s, u"max"_s},                  {u"max"_s, u"max"_s},
        {u"электронная почта"_s, u"email"_s},   {u"почта"_s, u"email"_s},
        {u"e-mail"_s, u"email"_s},              {u"горячая линия"_s, u"hotline"_s},
        {u"телефон"_s, u"hotline"_s},           {u"звонок"_s, u"hotline"_s},
        {u"еддс"_s, u"edds_112"_s},             {u"112"_s, u"edds_112"_s},
        {u"письмо"_s, u"paper"_s},              {u"бумага"_s, u"paper"_s},
        {u"личный приём"_s, u"personal_reception"_s}, {u"личный прием"_s, u"personal_reception"_s},
        {u"сайт"_s, u"web_form"_s},             {u"портал"_s, u"regional_portal"_s},
        {u"whatsapp"_s, u"whatsapp"_s},         {u"viber"_s, u"viber"_s},
        {u"сми"_s, u"media"_s},                 {u"прямой эфир"_s, u"live_stream"_s},
        {u"open311"_s, u"open311"_s},
    };
    return names;
}

} // namespace

QString key(Step step)
{
    return kSteps.key(step);
}
QString key(Importance importance)
{
    return kImportances.key(importance);
}
QString key(Role role)
{
    return kRoles.key(role);
}
std::optional<Step> stepFromKey(const QString &key)
{
    return kSteps.value(key);
}
std::optional<Importance> importanceFromKey(const QString &key)
{
    return kImportances.value(key);
}
std::optional<Role> roleFromKey(const QString &key)
{
    return kRoles.value(key);
}

const QStringList &knownChannels()
{
    static const QStringList channels{
        u"vk_comment"_s, u"vk_message"_s, u"vk_post"_s,  u"vk_board"_s, u"ok"_s,
        u"max"_s,        u"telegram"_s,   u"whatsapp"_s, u"viber"_s,    u"pos"_s,
        u"epgu"_s,       u"email"_s,      u"hotline"_s,  u"edds_112"_s, u"paper"_s,
        u"personal_reception"_s, u"web_form"_s, u"regional_portal"_s, u"live_stream"_s, u"media"_s,
        u"open311"_s,
    };
    return channels;
}

QString channelFromName(const QString &name)
{
    const QString trimmed = name.trimmed();
    return channelNames().value(trimmed.toLower(), trimmed);
}

bool isClosingOutcome(const QString &outcome)
{
    return !outcome.isEmpty() && outcome != u"Не решено"_s && outcome != u"Отложено"_s;
}

const QStringList &suggestedTypes()
{
    static const QStringList types{u"Решаемый"_s, u"Не решаемый"_s, u"Благодарность"_s, u"Мнение"_s,
                                   u"Вопрос"_s,   u"Предложение"_s, u"Провокация"_s};
    return types;
}

const QStringList &suggestedOutcomes()
{
    static const QStringList outcomes{u"Решено"_s, u"Разъяснено"_s, u"Не решено"_s, u"Отложено"_s,
                                      u"Ответ не требуется"_s};
    return outcomes;
}

int replyLimit(const QString &channel)
{
    if (channel == "vk_message"_L1 || channel == "vk_comment"_L1 || channel == "vk_post"_L1 || channel == "vk_board"_L1)
        return 9000;
    if (channel == "telegram"_L1)
        return 4096;
    if (channel == "max"_L1)
        return 4000;
    return 0;
}

} // namespace otklik
