// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include <QHash>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct ChannelName {
    const char *name;
    const char *brief;
};

const QHash<QString, ChannelName> &channelNames()
{
    static const QHash<QString, ChannelName> names{
        {u"vk_comment"_s, {QT_TRANSLATE_NOOP("otklik::Words", "VK, comment"), QT_TRANSLATE_NOOP("otklik::Words", "VK")}},
        {u"vk_message"_s, {QT_TRANSLATE_NOOP("otklik::Words", "VK, message"), QT_TRANSLATE_NOOP("otklik::Words", "VK")}},
        {u"vk_post"_s, {QT_TRANSLATE_NOOP("otklik::Words", "VK, post"), QT_TRANSLATE_NOOP("otklik::Words", "VK")}},
        {u"vk_board"_s, {QT_TRANSLATE_NOOP("otklik::Words", "VK, discussion"), QT_TRANSLATE_NOOP("otklik::Words", "VK")}},
        {u"ok"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Odnoklassniki"), QT_TRANSLATE_NOOP("otklik::Words", "OK")}},
        {u"max"_s, {QT_TRANSLATE_NOOP("otklik::Words", "MAX"), QT_TRANSLATE_NOOP("otklik::Words", "MAX")}},
        {u"telegram"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Telegram"), QT_TRANSLATE_NOOP("otklik::Words", "TG")}},
        {u"whatsapp"_s, {QT_TRANSLATE_NOOP("otklik::Words", "WhatsApp"), QT_TRANSLATE_NOOP("otklik::Words", "WA")}},
        {u"viber"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Viber"), QT_TRANSLATE_NOOP("otklik::Words", "Vib")}},
        {u"pos"_s, {QT_TRANSLATE_NOOP("otklik::Words", "POS (feedback platform)"), QT_TRANSLATE_NOOP("otklik::Words", "POS")}},
        {u"epgu"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Gosuslugi"), QT_TRANSLATE_NOOP("otklik::Words", "GU")}},
        {u"email"_s, {QT_TRANSLATE_NOOP("otklik::Words", "E-mail"), QT_TRANSLATE_NOOP("otklik::Words", "@")}},
        {u"hotline"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Telephone hotline"), QT_TRANSLATE_NOOP("otklik::Words", "Tel")}},
        {u"edds_112"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Duty service, 112"), QT_TRANSLATE_NOOP("otklik::Words", "112")}},
        {u"paper"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Paper letter"), QT_TRANSLATE_NOOP("otklik::Words", "Let")}},
        {u"personal_reception"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Personal reception"), QT_TRANSLATE_NOOP("otklik::Words", "Rec")}},
        {u"web_form"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Form on the site"), QT_TRANSLATE_NOOP("otklik::Words", "Web")}},
        {u"regional_portal"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Regional portal"), QT_TRANSLATE_NOOP("otklik::Words", "Por")}},
        {u"live_stream"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Live broadcast"), QT_TRANSLATE_NOOP("otklik::Words", "Live")}},
        {u"open311"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Open311 portal"), QT_TRANSLATE_NOOP("otklik::Words", "311")}},
        {u"media"_s, {QT_TRANSLATE_NOOP("otklik::Words", "Media"), QT_TRANSLATE_NOOP("otklik::Words", "Med")}},
    };
    return names;
}

} // namespace

QString Words::channel(const QString &keyOrName)
{
    const auto found = channelNames().constFind(keyOrName);
    return found == channelNames().cend() ? value(keyOrName) : tr(found->name);
}

QString Words::channelShort(const QString &keyOrName)
{
    const auto found = channelNames().constFind(keyOrName);
    return found == channelNames().cend() ? keyOrName.left(3) : tr(found->brief);
}

QString Words::track(Track track)
{
    switch (track) {
    case Track::OpenSource: return tr("Message");
    case Track::Pos: return tr("POS message");
    case Track::Appeal59: return tr("Appeal, 59-FZ");
    case Track::InfoRequest8: return tr("Request, 8-FZ");
    case Track::Emergency: return tr("Emergency");
    case Track::PersonalReception: return tr("Personal reception");
    }
    return {};
}

QString Words::step(Step step)
{
    switch (step) {
    case Step::New: return tr("New");
    case Step::InWork: return tr("In work");
    case Step::ForApproval: return tr("For approval");
    case Step::Interim: return tr("Interim answer given");
    case Step::Postponed: return tr("Postponed");
    case Step::Done: return tr("Done");
    case Step::Returned: return tr("Returned");
    case Step::Clarifying: return tr("Author asked");
    }
    return {};
}

QString Words::importance(Importance importance)
{
    switch (importance) {
    case Importance::Ordinary: return tr("Ordinary");
    case Importance::High: return tr("High");
    case Importance::Critical: return tr("Danger to life");
    }
    return {};
}

QString Words::role(Role role)
{
    switch (role) {
    case Role::Operator: return tr("Operator");
    case Role::Supervisor: return tr("Supervisor");
    case Role::Administrator: return tr("Administrator");
    case Role::Observer: return tr("Observer");
    }
    return {};
}

QString Words::view(View view)
{
    switch (view) {
    case View::All: return tr("All", "appeals");
    case View::New: return tr("New", "appeals");
    case View::Mine: return tr("Mine");
    case View::Urgent: return tr("Urgent");
    case View::ForApproval: return tr("For approval", "appeals");
    case View::Promises: return tr("Promises");
    case View::Escalated: return tr("Escalated");
    case View::Postponed: return tr("Postponed", "appeals");
    case View::Done: return tr("Done", "appeals");
    case View::Returned: return tr("Returned", "appeals");
    case View::Clarifying: return tr("Author asked");
    }
    return {};
}

QString Words::sort(Sort sort)
{
    switch (sort) {
    case Sort::Urgency: return tr("by urgency");
    case Sort::Newest: return tr("newest first");
    case Sort::District: return tr("by district");
    }
    return {};
}

QString Words::progress(Progress progress)
{
    switch (progress) {
    case Progress::Answered: return tr("answered");
    case Progress::AnsweredInTime: return tr("answered in time");
    case Progress::AnsweredLate: return tr("answered late");
    case Progress::AnsweredNoDue: return tr("answered, no deadline applied");
    case Progress::Unanswered: return tr("not answered yet");
    case Progress::Waiting: return tr("not answered yet, in time");
    case Progress::Overdue: return tr("overdue");
    case Progress::Open: return tr("open");
    case Progress::Closed: return tr("closed");
    case Progress::ClosedUnanswered: return tr("closed without an answer");
    }
    return {};
}

QString Words::municipality(const QString &name)
{
    return name.isEmpty() ? tr("our own") : name;
}

QString Words::notStated()
{
    return tr("not stated");
}

QString Words::nobody()
{
    return tr("nobody");
}

QString Words::value(const QString &value)
{
    return value.isEmpty() ? notStated() : value;
}

QString Words::theme(const QString &group, const QString &topic)
{
    if (group.isEmpty() || topic.isEmpty())
        return value(group + topic);
    return group + u" › "_s + topic;
}

QString Words::level(int level, const QString &name)
{
    const QString number = QString::number(level);
    return name.isEmpty() ? tr("level %1").arg(number) : tr("level %1, %2").arg(number, name);
}

QString Words::appeals(qint64 n)
{
    constexpr qint64 kMost = std::numeric_limits<int>::max();
    return tr("%Ln appeal(s)", nullptr, static_cast<int>(std::min(n, kMost)));
}

} // namespace otklik
