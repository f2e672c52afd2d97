// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/appeal_dialogs.h"

#include "core/base/when_done.h"
#include "core/domain/running_clocks.h"
#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/actions/refusal_list.h"
#include "ui/forward/forward_dialog.h"
#include "ui/forward/forward_words.h"
#include "ui/law/law_form.h"
#include "ui/pickers/escalate_dialog.h"
#include "ui/pickers/join_dialog.h"
#include "ui/pickers/pickers.h"
#include "ui/pickers/postpone_dialog.h"
#include "ui/pickers/text_dialog.h"
#include "ui/widgets/message.h"
#include "ui/words/error_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QStringList valuesOf(const std::vector<FacetValue> &facet)
{
    QStringList values;
    for (const FacetValue &value : facet) {
        if (!value.value.isEmpty())
            values << value.value;
    }
    return values;
}

/// What has happened, and where, as far as it is known.
QString problemName(const AppealRow &row)
{
    const QString what = row.topic.isEmpty() ? row.group : row.topic;
    QStringList parts{what.isEmpty() ? oneLine(row.snippet, 60) : what, row.settlement, row.address};
    if (!what.isEmpty() && row.settlement.isEmpty() && row.address.isEmpty())
        parts << row.district;
    parts.removeAll(QString{});
    return parts.join(u", "_s);
}

std::vector<AppealId> united(std::vector<AppealId> some, const std::vector<AppealId> &others)
{
    for (const AppealId id : others) {
        if (std::ranges::find(some, id) == some.end())
            some.push_back(id);
    }
    return some;
}

constexpr int kMostAlike = 200;

} // namespace

AppealDialogs::AppealDialogs(Desk &desk, AppealActions &actions, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_actions(actions)
    , m_window(window)
{
    learnTags();
}

void AppealDialogs::topic(const Ids &appeals, const QString &text)
{
    pickTopic(m_desk.settings().configuration(), text, m_window,
              [this, appeals](const TopicSet &topic) { m_actions.apply(topic, appeals); });
}

void AppealDialogs::tag(const Ids &appeals)
{
    auto offer = std::make_shared<TagOffer>();
    offer->favourites = m_desk.settings().configuration()->favouriteTags;
    offer->known = m_knownTags;
    auto *picker = pickTag(offer, m_window, [this, appeals](const QString &tag) { m_actions.toggleTag(tag, appeals); });
    whenDone(picker, m_desk.catalog().rows(appeals), [picker, offer](const Result<std::vector<AppealRow>> &rows) {
        if (!rows || rows->empty())
            return;
        for (const QString &tag : rows->front().tags) {
            if (std::ranges::all_of(*rows, [&tag](const AppealRow &row) { return row.tags.contains(tag); }))
                offer->onAppeal << tag;
        }
        picker->refresh();
    });
    learnTags();
}

void AppealDialogs::favouriteTag(int number, const Ids &appeals)
{
    const QStringList &favourites = m_desk.settings().configuration()->favouriteTags;
    if (number >= 1 && number <= favourites.size())
        m_actions.toggleTag(favourites[number - 1], appeals);
}

void AppealDialogs::assign(const Ids &appeals)
{
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    const auto pick = [this, appeals, configuration](const QString &municipality) {
        pickAssignee(configuration, municipality, m_desk.settings().me(), m_window,
                     [this, appeals](const Assigned &assigned) { m_actions.apply(assigned, appeals); });
    };
    if (configuration->members.isEmpty())
        return pick({});
    whenDone(this, m_desk.catalog().rows(appeals), [pick](const Result<std::vector<AppealRow>> &rows) {
        pick(rows && !rows->empty() ? rows->front().municipality : QString{});
    });
}

void AppealDialogs::importance(const Ids &appeals)
{
    pickImportance(m_window,
                   [this, appeals](Importance importance) { m_actions.apply(ImportanceSet{importance}, appeals); });
}

void AppealDialogs::type(const Ids &appeals)
{
    pickFrom(Facet::Type, tr("Type"), tr("type of the appeal"), suggestedTypes(),
             [this, appeals](const QString &type) { m_actions.apply(TypeSet{type}, appeals); });
}

void AppealDialogs::outcome(const Ids &appeals)
{
    pickFrom(Facet::Outcome, tr("Outcome"), tr("how it ended"), suggestedOutcomes(),
             [this, appeals](const QString &outcome) { m_actions.apply(OutcomeSet{outcome}, appeals); });
}

void AppealDialogs::district(const Ids &appeals)
{
    pickFrom(Facet::District, tr("District"), tr("three letters of the district"), {},
             [this, appeals](const QString &district) {
                 m_actions.apply(PlaceSet{district, std::nullopt, std::nullopt}, appeals);
             });
}

void AppealDialogs::settlement(const Ids &appeals, const QString &present)
{
    auto *dialog = new TextDialog({.title = tr("Settlement"),
                                   .hint = tr("town or village"),
                                   .button = tr("Save"),
                                   .text = present,
                                   .mayBeEmpty = true,
                                   .isOneLine = true},
                                  m_window);
    connect(dialog, &TextDialog::written, this, [this, appeals](const QString &settlement) {
        m_actions.apply(PlaceSet{std::nullopt, settlement, std::nullopt}, appeals);
    });
    dialog->open();
}

void AppealDialogs::address(const Ids &appeals, const QString &present)
{
    auto *dialog = new TextDialog({.title = tr("Address"),
                                   .hint = tr("street and house"),
                                   .button = tr("Save"),
                                   .text = present,
                                   .mayBeEmpty = true,
                                   .isOneLine = true},
                                  m_window);
    connect(dialog, &TextDialog::written, this, [this, appeals](const QString &address) {
        m_actions.apply(PlaceSet{std::nullopt, std::nullopt, address}, appeals);
    });
    dialog->open();
}

void AppealDialogs::escalate(const Ids &appeals)
{
    const auto configuration = m_desk.settings().configuration();
    auto *dialog = new EscalateDialog({.ladder = configuration->municipality.ladder,
                                       .reasons = configuration->municipality.escalationReasons,
                                       .now = m_desk.clock()()},
                                      timeWords(*configuration), m_window);
    connect(dialog, &EscalateDialog::chosen, this,
            [this, appeals](const Escalated &escalation) { m_actions.apply(escalation, appeals); });
    whenDone(dialog, m_desk.catalog().rows(appeals), [dialog](const Result<std::vector<AppealRow>> &rows) {
        if (rows && !rows->empty())
            dialog->setCurrentLevel(std::ranges::max(*rows, {}, &AppealRow::level).level);
    });
    dialog->open();
}

void AppealDialogs::returnEscalation(const Ids &appeals)
{
    auto *dialog = new TextDialog({.title = tr("Return from escalation"),
                                   .hint = tr("with what result"),
                                   .button = tr("Return")},
                                  m_window);
    connect(dialog, &TextDialog::written, this,
            [this, appeals](const QString &result) { m_actions.apply(EscalationReturned{result}, appeals); });
    dialog->open();
}

void AppealDialogs::postpone(const Ids &appeals)
{
    auto *dialog = new PostponeDialog(m_desk.clock()(), timeWords(*m_desk.settings().configuration()), m_window);
    connect(dialog, &PostponeDialog::chosen, this,
            [this, appeals](const Change &change) { m_actions.apply(change, appeals); });
    dialog->open();
}

void AppealDialogs::resume(const Ids &appeals)
{
    m_actions.apply(Resumed{}, appeals);
}

void AppealDialogs::note(const Ids &appeals)
{
    auto *dialog = new TextDialog({.title = tr("Internal note"),
                                   .hint = tr("seen by colleagues only; Ctrl+Enter saves"),
                                   .button = tr("Save the note")},
                                  m_window);
    connect(dialog, &TextDialog::written, this,
            [this, appeals](const QString &text) { m_actions.apply(NoteAdded{text}, appeals); });
    dialog->open();
}

void AppealDialogs::problem(const Ids &appeals)
{
    if (appeals.empty())
        return;
    auto *dialog = new JoinDialog(static_cast<int>(appeals.size()), m_window);
    connect(dialog, &JoinDialog::joined, this, [this, appeals](const QString &problem, const Ids &alike) {
        m_actions.apply(ProblemJoined{problem}, united(appeals, alike));
    });
    connect(dialog, &JoinDialog::left, this, [this, appeals] { m_actions.apply(ProblemLeft{}, appeals); });
    whenDone(dialog, m_desk.catalog().rows(appeals), [dialog](const Result<std::vector<AppealRow>> &rows) {
        if (!rows || rows->empty())
            return dialog->setSubject({}, {});
        const AppealRow &first = rows->front();
        const bool isOfOne = std::ranges::all_of(
            *rows, [&first](const AppealRow &row) { return row.problem == first.problem; });
        dialog->setSubject(isOfOne ? first.problem : QString{}, problemName(first));
    });
    whenDone(dialog, m_desk.problems().problems(), [dialog](const Result<std::vector<Problem>> &problems) {
        dialog->setProblems(problems ? *problems : std::vector<Problem>{});
    });
    whenDone(dialog, m_desk.problems().alike(appeals.front(), kMostAlike),
             [dialog, appeals](const Result<AlikeAppeals> &found) {
                 AlikeAppeals alike = found ? *found : AlikeAppeals{};
                 std::erase_if(alike.free, [&appeals](const Alike &each) {
                     return std::ranges::find(appeals, each.row.id) != appeals.end();
                 });
                 dialog->setAlike(alike);
             });
    dialog->open();
}

void AppealDialogs::law(const Ids &appeals)
{
    if (appeals.size() != 1) {
        showMessage(m_window, QMessageBox::Information, tr("One appeal at a time."),
                    tr("Each has its own number, addressee and days by the law."));
        return;
    }
    whenDone(this, m_desk.catalog().card(appeals.front()), [this](const Result<AppealCard> &card) {
        if (!card)
            return showError(card.error());
        const ConfigurationPtr configuration = m_desk.settings().configuration();
        const Operator *me = configuration->findOperator(m_desk.settings().me(), card->appeal.origin.municipality);
        const auto steps = LawSteps::offered(card->appeal, me ? *me : Operator{{}, {}, Role::Observer},
                                             configuration->municipality.practice, m_desk.clock()());
        std::vector<Choice> choices;
        for (const OfferedStep &step : steps)
            choices.push_back({step.name, step.whyNot, static_cast<int>(step.step)});
        auto *picker = new ChoicePicker(
            tr("What next with No. %1").arg(displayName(card->appeal.origin.number)), tr("what is to be done"),
            [choices](const QString &typed) { return matching(choices, typed); }, m_window);
        connect(picker, &ChoicePicker::chosen, this,
                [this, appeal = card->appeal](const QVariant &step) { askLawStep(step.toInt(), appeal); });
        picker->open();
    });
}

void AppealDialogs::askLawStep(int chosen, const Appeal &appeal)
{
    const auto step = static_cast<LawStep>(chosen);
    const ConfigurationPtr configuration = m_desk.settings().configuration();
    const DeadlineEngine &rules = *configuration->deadlines;
    LawForm::Offer offer{appeal, configuration->municipality.practice, {}, m_desk.clock()(), {}};
    if (step == LawStep::Redirect)
        offer.limit = rules.due(questionOf(appeal, ClockKind::Redirect), startsOf(appeal, ClockKind::Redirect));
    if (step == LawStep::Extend) {
        StartTimes starts;
        starts.answerDue = lawAnswerDue(appeal, rules);
        offer.limit = rules.due(questionOf(appeal, ClockKind::LawExtension), starts);
    }
    auto *form = new LawForm(step, std::move(offer), timeWords(*configuration), m_window);
    connect(form, &LawForm::filled, this,
            [this, id = appeal.id](const Change &change) { m_actions.apply(change, {id}); });
    form->open();
}

void AppealDialogs::forward(const Ids &appeals)
{
    using Catalogs = std::vector<ForwardCatalog>;
    auto *dialog = new ForwardDialog(timeWords(*m_desk.settings().configuration()), m_desk.clock()(), m_window);
    dialog->open();
    if (appeals.size() != 1)
        return dialog->explain(ForwardWords::oneAtATime());
    const AppealId appeal = appeals.front();
    connect(dialog, &ForwardDialog::chosen, this,
            [this, appeal](const Forwarded &request) { m_actions.apply(request, {appeal}); });
    whenDone(dialog, m_desk.gateway().forwardCatalogs(), [this, dialog, appeal](const Result<Catalogs> &catalogs) {
        if (!catalogs)
            return dialog->explain(ErrorWords::message(catalogs.error()));
        whenDone(dialog, m_desk.catalog().card(appeal),
                 [this, dialog, catalogs = *catalogs](const Result<AppealCard> &card) {
                     if (!card)
                         return dialog->explain(ErrorWords::message(card.error()));
                     const OperatorId me = m_desk.settings().me();
                     dialog->setOffer(forwardOffer(
                         catalogs, *card,
                         m_desk.settings().configuration()->findOperator(me, card->appeal.origin.municipality)));
                 });
    });
}

void AppealDialogs::showRefused(const QString &words, const std::vector<RefusedAppeal> &refused)
{
    if (refused.size() < 2) {
        showMessage(m_window, QMessageBox::Information, words);
        return;
    }
    auto *list = new RefusalList(words, refused, m_desk.catalog(), m_window);
    connect(list, &RefusalList::appealChosen, this, &AppealDialogs::appealChosen);
    list->open();
}

void AppealDialogs::showError(const Error &error)
{
    showMessage(m_window, QMessageBox::Warning, ErrorWords::whatHappened(error),
                ErrorWords::whatIsSafe(error) + u' ' + ErrorWords::whatNext(error));
}

void AppealDialogs::pickFrom(Facet facet, const QString &title, const QString &hint, const QStringList &suggested,
                             std::function<void(const QString &)> taken)
{
    auto values = std::make_shared<QStringList>(suggested);
    auto *picker = pickValue({title, hint, values}, m_window, taken);
    whenDone(picker, m_desk.catalog().facet(facet), [picker, values](const Result<std::vector<FacetValue>> &facetValues) {
        if (!facetValues)
            return;
        for (const QString &value : valuesOf(*facetValues)) {
            if (!values->contains(value))
                *values << value;
        }
        picker->refresh();
    });
}

void AppealDialogs::learnTags()
{
    whenDone(this, m_desk.catalog().facet(Facet::Tag), [this](const Result<std::vector<FacetValue>> &tags) {
        if (tags)
            m_knownTags = valuesOf(*tags);
    });
}

} // namespace otklik
