// SPDX-License-Identifier: GPL-3.0-or-later
// Which screens are drawn, and how one gets there.
#include "app/otklik/picture_run.h"

#include "core/storage/forward_catalog_store.h"
#include "core/storage/storage.h"
#include "ui/card/card_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/exchange/import_dialog.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/outbox/outbox_page.h"
#include "ui/settings/settings_dialog.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qint64 kTeamAppeals = 12;

/// A made-up file with what an import has to tell: a column that is not known, a row that cannot be taken.
const QByteArray kImported = R"(id;Дата публикации;Текст;Автор;Муниципалитет;Адрес;Широта;Долгота;Цвет папки
501;05.03.2026 09:12;На Садовой третий день не вывозят мусор, контейнеры переполнены;Анна П.;Приокский;ул. Садовая, 12;54.51;36.26;синяя
502;05.03.2026 10:40;Не горит фонарь у школы;Иван С.;Приокский;ул. Школьная, 3;54.52;36.27;синяя
503;05.03.2026 11:30;Яма во дворе;Олег К.
504;05.03.2026 12:05;Спасибо, снег убрали быстро;Мария Л.;Приокский;ул. Лесная, 1;54.53;36.24;белая
)";

/// What a made-up other system takes.
ForwardCatalog madeUpCatalog()
{
    using Kind = ForwardQuestion::Kind;
    const std::vector<ForwardQuestion> lamp{
        {u"kind"_s, Kind::One, u"Что с фонарём"_s, {}, true, {{u"off"_s, u"Не горит"_s}, {u"blinks"_s, u"Мигает"_s}}},
        {u"pole"_s, Kind::Line, u"Номер опоры"_s, u"на жёлтой табличке, например 17-3"_s, false, {}},
        {u"count"_s, Kind::Number, u"Сколько фонарей не горит"_s, {}, true, {}},
        {u"since"_s, Kind::Time, u"С какого времени"_s, {}, false, {}},
        {u"near"_s,
         Kind::Several,
         u"Что рядом"_s,
         {},
         false,
         {{u"school"_s, u"Школа или детский сад"_s},
          {u"cross"_s, u"Пешеходный переход"_s},
          {u"stop"_s, u"Остановка"_s}}}};
    const auto service = [](const QString &name, const QString &group) {
        return ForwardService{name, name, group, {}, {}};
    };
    return {u"горсвет"_s,
            {{u"lamp"_s, u"Не горит фонарь"_s, u"Наружное освещение"_s,
              u"Фонари на улицах, во дворах и в парках. Свет в подъезде — дело управляющей компании."_s, lamp},
             service(u"Повреждена опора"_s, u"Наружное освещение"_s),
             service(u"Висит провод"_s, u"Наружное освещение"_s),
             service(u"Не работает светофор"_s, u"Светофоры"_s),
             service(u"Сбит дорожный знак"_s, u"Светофоры"_s)}};
}

} // namespace

void PictureRun::drawFirstStart()
{
    m_window->showFirstStart(*m_desk);
    settle();
    save(u"first-start"_s);
}

void PictureRun::drawInbox()
{
    Workplace *desk = m_window->workplace();
    const auto hasRows = [desk] { return desk->inbox()->list()->model()->rowCount() > 0; };
    desk->run(u"view.all"_s);
    waitUntil(hasRows);
    settle();
    for (int i = 0; i < 4; ++i)
        desk->inbox()->next();
    settle(600);
    save(u"inbox"_s);

    AppealQuery query;
    query.filter.text = u"дорога"_s;
    query.sort = Sort::Newest;
    desk->inbox()->showQuery(query);
    settle(600);
    desk->inbox()->next();
    settle(600);
    save(u"search"_s);

    desk->inbox()->showQuery({}); // by urgency again
    desk->run(u"view.urgent"_s);
    settle(600);
    desk->inbox()->next();
    for (int i = 0; i < 5; ++i)
        desk->run(u"select.down"_s);
    settle(600);
    save(u"selection"_s);
    desk->inbox()->clearSelection();
    desk->run(u"view.escalated"_s);
    settle(600);
    desk->inbox()->next();
    settle(600);
    desk->run(u"open"_s);
    settle(600);
    save(u"card"_s);
}

void PictureRun::drawCardDialogs()
{
    save(u"escalate"_s, dialogOf(u"escalate"_s));
    save(u"topic"_s, dialogOf(u"topic"_s));
    save(u"tag"_s, dialogOf(u"tag"_s));
    save(u"assign"_s, dialogOf(u"assign"_s));
    save(u"postpone"_s, dialogOf(u"postpone"_s));
}

void PictureRun::drawForward()
{
    save(u"forward-nowhere"_s, dialogOf(u"forward"_s));
    {
        Session session{Storage::databaseFile(m_scratch.filePath(u"store"_s)), Database::Access::ReadWrite};
        ForwardCatalogStore{session}.save(madeUpCatalog(), fromSeconds(0));
    }
    save(u"forward"_s, dialogOf(u"forward"_s));
    QWidget *dialog = dialogOf(u"forward"_s);
    if (dialog) {
        auto *typed = dialog->findChild<QLineEdit *>(u"service"_s);
        press(typed, Qt::Key_Return);
        dialog->findChild<QPushButton *>(u"handOn"_s)->click(); // says what is missing
        settle();
    }
    save(u"forward-missing"_s, dialog);
    const Forwarded request{u"горсвет"_s, u"lamp"_s, u"Не горит фонарь"_s, {}, u"Тёмно"_s, u"ул. Садовая, 12"_s, {}};
    const auto written = m_actions->apply(request, {m_window->workplace()->inbox()->current()});
    waitUntil([&] { return written.isFinished(); });
    settle(600);
    save(u"card-forwarded"_s);
    m_actions->undoLast();
    settle(600);
}

void PictureRun::drawReply()
{
    Workplace *desk = m_window->workplace();
    desk->run(u"view.new"_s);
    settle(600);
    desk->inbox()->next();
    settle(600);
    QWidget *templates = dialogOf(u"template"_s);
    if (!isMadeUp() || !templates)
        return save(u"templates"_s, templates); // a store that was named keeps its drafts as they are
    auto *typed = templates->findChild<QLineEdit *>(u"typed"_s);
    press(typed, Qt::Key_1, u"1"_s);
    settle(1500); // the draft is saved and says so
    save(u"reply"_s);
}

void PictureRun::drawFiles()
{
    QFile file{m_scratch.filePath(u"обращения.csv"_s)};
    if (file.open(QFile::WriteOnly))
        file.write(kImported);
    file.close();
    m_window->workplace()->importFiles({file.fileName()});
    settle(600);
    save(u"import"_s, QApplication::activeModalWidget());
    save(u"export-answers"_s, dialogOf(u"export.answers"_s));
}

void PictureRun::drawWorkload()
{
    Workplace *desk = m_window->workplace();
    desk->showWorkload();
    using Chart = std::pair<WorkloadPage::Chart, QString>;
    for (const auto &[chart, name] :
         {Chart{WorkloadPage::Load, u"workload"_s}, Chart{WorkloadPage::Flow, u"workload-flow"_s},
          Chart{WorkloadPage::AnswerTimes, u"workload-answer-times"_s},
          Chart{WorkloadPage::OpenAges, u"workload-open-ages"_s}}) {
        desk->workload()->showChart(chart);
        settle(1200);
        save(name);
    }
    desk->showInbox();
}

void PictureRun::drawSettings()
{
    sitDown(Role::Administrator);
    const QStringList names{u"appearance"_s, u"operators"_s, u"municipality"_s, u"working-time"_s, u"deadlines"_s,
                            u"escalation"_s, u"templates"_s, u"tags"_s,         u"districts"_s,    u"team"_s};
    for (int page = 0; page < names.size(); ++page) {
        auto *dialog = qobject_cast<SettingsDialog *>(dialogOf(u"settings"_s));
        if (dialog)
            dialog->showPage(page);
        settle();
        save(u"settings-"_s + names[page], dialog);
    }
    sitDown(Role::Operator);
}

/// A desk of a team whose hub cannot be reached: what is done waits.
void PictureRun::drawTeam()
{
    const ConfigurationPtr configuration = m_desk->settings().configuration();
    if (!openAnother(u"team"_s))
        return;
    const TeamPlace nobodys{.hub = u"postgresql://op_x7k2@127.0.0.1:1/hub?sslrootcert=/etc/otklik/hub.crt"_s,
                            .municipality = 7,
                            .name = configuration->municipality.name,
                            .self = QUuid::fromString("5a0c1f4e-6c3b-4a57-9b0e-2f1d8c7e6a90"_L1),
                             .timelines = {}};
    showDesk(); // nothing of the pictures before
    m_window->workplace()->run(u"page.outbox"_s);
    settle(600);
    save(u"outbox-alone"_s);
    const auto joined = m_desk->team().join(nobodys);
    waitUntil([&] { return joined.isFinished(); });
    makeDemo(kTeamAppeals);
    const auto outbox = m_desk->team().outbox();
    waitUntil([&] { return outbox.isFinished(); });
    if (const auto &items = outbox.result(); items && items->size() > 2) {
        const auto held = m_desk->team().hold(items->at(2).entry.operation);
        waitUntil([&] { return held.isFinished(); });
    }
    showDesk();
    QWidget *dialog = nullptr;
    waitUntil([&] { return (dialog = QApplication::activeModalWidget()) != nullptr; });
    save(u"team-password"_s, dialog);
    m_window->workplace()->run(u"page.outbox"_s);
    settle(1200);
    for (int i = 0; i < 4; ++i)
        press(m_window->workplace()->outbox()->table(), Qt::Key_J);
    save(u"outbox"_s);
    m_window->workplace()->run(u"view.all"_s);
    settle(600);
    m_window->workplace()->inbox()->next();
    settle(600);
    save(u"card-waits"_s);
}

void PictureRun::drawHelp()
{
    save(u"operators"_s, dialogOf(u"operator"_s));
    save(u"keys"_s, dialogOf(u"help"_s));
    save(u"palette"_s, dialogOf(u"palette"_s));
}

} // namespace otklik
