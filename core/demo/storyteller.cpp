// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/storyteller.h"
#include "core/demo/staff.h"

#include <array>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik::demo {

namespace {

constexpr int kHour = 60;
constexpr int kDay = 9 * kHour; // of work

// Minutes of work until the first answer at each tenth of all appeals, where nothing is slow: nine in ten fit into the
// nine working hours of the regulation.
constexpr std::array kAnswerMinutes{8, 40, 80, 120, 165, 210, 265, 325, 405, 510, 1900};

const QString &solved()
{
    static const QString outcome = u"Решено"_s;
    return outcome;
}
const QString &explained()
{
    static const QString outcome = u"Разъяснено"_s;
    return outcome;
}
const QString &noAnswerNeeded()
{
    static const QString outcome = u"Ответ не требуется"_s;
    return outcome;
}

// What was submitted in haste: the text up to a space in its second half.
QString firstHalf(const QString &text)
{
    const qsizetype space = text.indexOf(u' ', text.size() / 2);
    return space < 0 ? text : text.left(space) + u'.';
}

} // namespace

Storyteller::Storyteller(Dice &dice, QDate first, Timestamp now, std::vector<OperatorId> operators)
    : m_dice(dice)
    , m_clock(first, localMoment(now).date.addDays(260))
    , m_now(now)
    , m_operators(std::move(operators))
{
}

void Storyteller::tell(const Case &about, std::vector<DemoStep> &steps)
{
    steps.clear();
    m_case = &about;
    m_steps = &steps;
    m_blanks = about.blanks;
    m_at = about.received;
    switch (about.subject) {
    case Subject::Problem:
        problem();
        break;
    case Subject::Gratitude:
        thank();
        break;
    case Subject::Spam:
    case Subject::Noise:
        dismiss();
        break;
    }
}

void Storyteller::step(int operatorIndex, Change change)
{
    if (!isOver())
        m_steps->push_back({m_at, operatorIndex, std::move(change)});
}

bool Storyteller::passes(qint64 minutes)
{
    wait(minutes);
    return !isOver();
}

void Storyteller::problem()
{
    if (!m_case->canReply) {
        monitorOnly();
        return;
    }
    triage();
    if (isOver())
        return;
    const bool isNeglected = !m_case->event && m_dice.permille(22 * m_case->slowness / 100);
    if (isNeglected)
        neglect();
    else
        answerLater();
}

void Storyteller::triage()
{
    const bool isHigh = m_case->importance != Importance::Ordinary;
    const bool isSlow = !isHigh && m_dice.percent(35);
    if (!passes(isSlow ? m_dice.between(kHour, 5 * kHour) : m_dice.between(2, isHigh ? 20 : kHour)))
        return;
    // A department has its usual clerk; colleagues stand in.
    m_assignee = static_cast<int>(scatter(static_cast<quint64>(m_case->topic->department.size())) % kClerks);
    if (m_dice.percent(30))
        m_assignee = m_dice.below(kClerks);
    const int duty = m_dice.percent(60) ? m_assignee : m_dice.below(kClerks);
    registerLetter(duty);
    if (m_case->isTopicWrong)
        step(duty, TopicSet{m_case->topic->group, m_case->topic->name});
    if (!m_case->isTagged && m_dice.percent(30))
        step(duty, TagAdded{m_case->topic->tag});
    joinProblem(duty);
    m_at += std::chrono::seconds{m_dice.between(5, 40)};
    step(duty, Assigned{m_operators[static_cast<std::size_t>(m_assignee)], m_case->topic->department});
    if (m_dice.percent(9) && passes(m_dice.between(10, 90)))
        step(m_assignee, NoteAdded{m_dice.pick(replyPhrases().notes).toString()});
}

// What is written of one place is seen to be one problem, most of the time.
void Storyteller::joinProblem(int operatorIndex)
{
    MassEvent *event = m_case->event;
    if (!event || event->isRegional || toSeconds(m_case->received) % 7 == 0)
        return;
    if (event->name.isEmpty()) {
        const QDate day = localMoment(m_case->received).date;
        const Place &place = event->place;
        QStringList words{m_case->topic->name, place.settlement, place.street.toString(),
                          QLocale{QLocale::Russian}.toString(day, u"d MMMM yyyy"_s)};
        words.removeAll(QString{});
        event->name = words.join(u", "_s);
    }
    step(operatorIndex, ProblemJoined{event->name});
}

int Storyteller::answerMinutes()
{
    const int throwTo = m_dice.below(1000);
    const auto tenth = static_cast<std::size_t>(throwTo / 100);
    const int from = kAnswerMinutes[tenth];
    int minutes = from + (kAnswerMinutes[tenth + 1] - from) * (throwTo % 100) / 100;
    if (m_case->importance != Importance::Ordinary)
        minutes = minutes * 42 / 100;
    return minutes * m_case->slowness / 100;
}

void Storyteller::answerLater()
{
    const Timestamp target = m_clock.after(m_case->received, answerMinutes() * 60);
    const bool isHigh = m_case->importance != Importance::Ordinary;
    const int chance = 15 + (m_case->slowness > 140 ? 20 : 0) + (isHigh ? 40 : 0) + (m_case->isRepeat ? 50 : 0);
    if (m_dice.permille(chance))
        escalate();
    detour();
    if (isOver())
        return;
    workUpTo(target);
    if (isOver())
        return;
    if (!m_case->event && m_dice.percent(m_case->isExplained ? 4 : 20))
        interimThenFinal();
    else
        finish(false);
}

// It went to the wrong department, or the author has not said enough.
void Storyteller::detour()
{
    const int luck = m_dice.below(100);
    const bool isHigh = m_case->importance != Importance::Ordinary;
    if (luck < 5) {
        wait(m_dice.between(20, 2 * kHour));
        step(m_assignee, AddresseeReturned{u"Участок не наш, передайте соседнему управлению."_s});
        wait(m_dice.between(20, kDay));
        step(kSupervisor, Assigned{m_operators[static_cast<std::size_t>(m_assignee)], m_case->topic->department});
    } else if (luck < 10 && !isHigh) {
        wait(m_dice.between(10, 2 * kHour));
        step(m_assignee,
             ReplySent{
                 u"Здравствуйте! Подскажите, пожалуйста, номер дома или ближайший ориентир."_s, false, {}, {}, true});
        wait(m_dice.between(kHour, 2 * kDay));
        step(m_assignee, Resumed{u"Автор назвал ориентир."_s});
    }
}

// Towards the answer: where the story stops before it, it may stop over a draft or a submitted reply.
void Storyteller::workUpTo(Timestamp target)
{
    if (target > m_now) {
        const int state = m_dice.below(100);
        if (state < 25 && passes(m_dice.between(5, 45))) {
            step(m_assignee, ReplyDrafted{m_dice.pick(replyPhrases().unfinished).toString(), true});
        } else if (state >= 25 && state < 45 && passes(m_dice.between(5, 60))) {
            m_blanks.past = localMoment(m_at).date;
            m_blanks.future = dayAhead(2, 10);
            step(m_assignee, ReplySubmitted{finalText(false), true, solved()});
        }
        m_at = target;
        return;
    }
    m_at = std::max(target, m_at + std::chrono::minutes{3});
}

void Storyteller::escalate()
{
    wait(m_dice.between(20, 3 * kHour));
    const int luck = m_dice.below(100);
    const int level = luck < 55 ? 1 : luck < 80 ? 2 : luck < 93 ? 3 : 4;
    const bool isHigh = m_case->importance != Importance::Ordinary;
    const QStringView reason = isHigh             ? replyPhrases().escalationReasons[1]
                               : m_case->isRepeat ? replyPhrases().escalationReasons[2]
                                                  : m_dice.pick(replyPhrases().escalationReasons.subspan(4));
    const Timestamp due = m_clock.after(m_at, m_dice.between(1, 3) * kDay * 60);
    step(m_assignee, Escalated{level, rungName(level), reason.toString(), due});
    if (m_dice.percent(12)) {
        wait(m_dice.between(3 * kHour, 2 * kDay));
        step(kSupervisor, Escalated{level + 1, rungName(level + 1), replyPhrases().escalationReasons[4].toString(),
                                    m_clock.after(m_at, kDay * 60)});
    }
    wait(m_dice.between(2 * kHour, 6 * kDay));
    step(kSupervisor, EscalationReturned{m_dice.pick(replyPhrases().escalationResults).toString()});
    wait(m_dice.between(10, 90));
}

// Nobody answers; a supervisor closes the matter weeks later, or it is still open.
void Storyteller::neglect()
{
    if (m_dice.percent(60) && passes(m_dice.between(kDay, 3 * kDay)))
        step(m_assignee, NoteAdded{m_dice.pick(replyPhrases().overdueNotes).toString()});
    const bool isEscalated = m_dice.percent(45) && passes(m_dice.between(kHour, 2 * kDay));
    if (isEscalated) {
        const int level = m_dice.between(1, 3);
        step(kSupervisor, Escalated{level, rungName(level), replyPhrases().escalationReasons[0].toString(),
                                    m_clock.after(m_at, 2 * kDay * 60)});
    }
    if (!passes(m_dice.between(8 * kDay, 30 * kDay)))
        return;
    if (isEscalated)
        step(kSupervisor, EscalationReturned{m_dice.pick(replyPhrases().escalationResults).toString()});
    m_at += std::chrono::minutes{2};
    step(kSupervisor, NoteAdded{u"Сверили список старых обращений: вопрос решён, ответа не было."_s});
    if (m_case->track == Track::Pos || isRegistered(m_case->track)) // the law wants an answer all the same
        reply(finalText(true), true, explained());
    else
        step(kSupervisor, OutcomeSet{explained()});
}

void Storyteller::registerLetter(int operatorIndex)
{
    if (isRegistered(m_case->track))
        step(operatorIndex, AppealRegistered{u"О-%1"_s.arg(toSeconds(m_case->received) / 60 % 100'000), m_at});
}

void Storyteller::closeUnanswered()
{
    if (m_case->track == Track::Pos)
        step(m_assignee,
             LeftUnanswered{u"pos_rejected"_s, u"Отклонено"_s, {}, u"Сообщили автору причину на платформе"_s});
    else if (isRegistered(m_case->track))
        step(m_assignee, LeftUnanswered{u"no_name"_s, u"Без ответа"_s, {}, u"Сведений о преступлении нет"_s});
    else
        step(m_assignee, OutcomeSet{noAnswerNeeded()});
}

void Storyteller::interimThenFinal()
{
    const bool isPostponed = m_dice.percent(14) && !isRegistered(m_case->track); // the law knows extensions only
    m_blanks.past = localMoment(m_at).date;
    const QDate until = isPostponed ? dayAhead(25, 120) : dayAhead(3, 16);
    m_blanks.future = until;
    reply(filled(m_dice.pick(replyPhrases().interims), m_blanks), false, {});
    if (isOver())
        return;
    m_at += std::chrono::seconds{m_dice.between(20, 300)};
    if (isPostponed) {
        step(m_assignee,
             Postponed{utcOf(until, WorkClock::kTo), m_dice.pick(replyPhrases().postponeReasons).toString()});
        keepPromise(until, false);
    } else if (m_dice.percent(60)) {
        step(m_assignee, Promised{utcOf(until, WorkClock::kTo), filled(u"$P", m_blanks)});
        keepPromise(until, true);
    } else {
        const bool isForgotten = m_dice.percent(5) && m_now - m_case->received < std::chrono::days{90};
        wait(isForgotten ? 150 * kDay : m_dice.between(kDay, 11 * kDay));
        finish(false);
    }
}

void Storyteller::keepPromise(QDate until, bool isPromised)
{
    const bool isKept = m_dice.percent(80);
    const Timestamp end = utcOf(until, m_dice.between(WorkClock::kFrom, WorkClock::kTo));
    const Timestamp soon = m_clock.after(m_at, kHour * 60);
    m_at = std::max(isKept ? end - std::chrono::days{m_dice.below(2)} : end + std::chrono::days{m_dice.between(1, 14)},
                    soon);
    if (isPromised)
        step(m_assignee, PromiseSettled{isKept, isKept ? QString{} : u"Подрядчик не вышел в срок"_s});
    else
        step(m_assignee, Resumed{});
    m_at += std::chrono::minutes{m_dice.between(1, 20)};
    finish(!isKept);
}

QString Storyteller::finalText(bool isLate)
{
    if (m_case->event && !m_case->event->isRegional) {
        if (m_case->event->answer.isEmpty())
            m_case->event->answer = filled(m_dice.pick(replyPhrases().massFinals), m_blanks);
        return m_case->event->answer;
    }
    if (m_case->isExplained)
        return filled(m_dice.pick(m_case->topic->theme->explained), m_blanks);
    QString text = filled(m_dice.pick(replyPhrases().finals), m_blanks);
    if (isLate)
        text.append(u' ').append(m_dice.pick(replyPhrases().late));
    return text;
}

void Storyteller::finish(bool isLate)
{
    if (isOver())
        return;
    const QDate today = localMoment(m_at).date;
    m_blanks.past = std::max(localMoment(m_case->received).date, today.addDays(-m_dice.below(2)));
    m_blanks.future = dayAhead(3, 21);
    reply(finalText(isLate), true, m_case->isExplained ? explained() : solved());
    if (!isOver() && m_dice.permille(12))
        reopen();
}

// The author writes that nothing was done.
void Storyteller::reopen()
{
    if (!passes(m_dice.between(kDay, 4 * kDay)))
        return;
    step(kSupervisor, NoteAdded{u"Житель пишет под ответом, что ничего не сделано. Вернули в работу."_s});
    step(kSupervisor, OutcomeSet{u"Не решено"_s});
    if (!passes(m_dice.between(3 * kHour, 5 * kDay)))
        return;
    m_blanks.past = localMoment(m_at).date;
    m_blanks.future = dayAhead(3, 21);
    reply(filled(m_dice.pick(replyPhrases().finals), m_blanks), true, solved());
}

void Storyteller::reply(const QString &text, bool isFinal, const QString &outcome)
{
    const bool needsApproval = m_case->importance != Importance::Ordinary || m_dice.percent(7);
    if (!needsApproval || approve(text, isFinal, outcome))
        step(m_assignee, ReplySent{text, isFinal, outcome, {}});
}

bool Storyteller::approve(const QString &text, bool isFinal, const QString &outcome)
{
    const bool isReturned = m_dice.percent(12);
    if (isReturned) {
        step(m_assignee, ReplySubmitted{firstHalf(text), isFinal, outcome});
        wait(m_dice.between(5, 60));
        step(kSupervisor, ReplyReturned{m_dice.pick(replyPhrases().remarks).toString()});
        wait(m_dice.between(5, 60));
    }
    step(m_assignee, ReplySubmitted{text, isFinal, outcome});
    wait(m_dice.between(4, 50));
    step(m_dice.percent(85) ? kSupervisor : kAdministrator, ReplyApproved{});
    return passes(m_dice.between(1, 12));
}

void Storyteller::thank()
{
    if (!passes(m_dice.between(10, 5 * kHour)))
        return;
    m_assignee = m_dice.below(kClerks);
    registerLetter(m_assignee);
    step(m_assignee, TypeSet{u"Благодарность"_s});
    m_at += std::chrono::minutes{1};
    const bool isAnswerDue = m_case->track == Track::Pos || isRegistered(m_case->track);
    if (m_case->canReply && (m_dice.percent(60) || isAnswerDue))
        step(m_assignee, ReplySent{m_dice.pick(replyPhrases().thanks).toString(), true, {}, {}});
    else
        step(m_assignee, OutcomeSet{noAnswerNeeded()});
}

void Storyteller::dismiss()
{
    if (!passes(m_dice.between(3, 4 * kHour)))
        return;
    m_assignee = m_dice.below(kClerks);
    registerLetter(m_assignee);
    if (m_case->subject == Subject::Noise && m_dice.percent(40))
        step(m_assignee, TypeSet{u"Мнение"_s});
    m_at += std::chrono::seconds{20};
    closeUnanswered();
}

void Storyteller::monitorOnly()
{
    triage();
    if (isOver() || !passes(m_dice.between(30, kDay)))
        return;
    step(m_assignee, NoteAdded{u"В этом канале не отвечаем. Мастеру передали, ответ дали на официальной странице."_s});
    closeUnanswered();
}

QDate Storyteller::dayAhead(int from, int to)
{
    QDate day = localMoment(m_at).date.addDays(m_dice.between(from, to));
    while (!WorkClock::isWorkday(day))
        day = day.addDays(1);
    return day;
}

} // namespace otklik::demo
