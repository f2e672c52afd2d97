// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/compose.h"
#include "core/demo/demo_generator.h"
#include "core/demo/rhythm.h"
#include "core/demo/work_clock.h"

namespace otklik::demo {

enum class Subject : quint8 { Problem, Gratitude, Spam, Noise };

/// What colleagues know of an appeal when they begin.
struct Case {
    Subject subject = Subject::Problem;
    Timestamp received{};
    const TopicEntry *topic = nullptr;
    bool isTopicWrong = false; ///< the appeal came with another topic
    bool isTagged = false; ///< the appeal came with the topic's tag
    Importance importance = Importance::Ordinary;
    Track track = Track::OpenSource;
    bool canReply = true;
    bool isRepeat = false;
    bool isExplained = false; ///< there is nothing to do but to explain
    int slowness = 100; ///< percent of the usual time
    MassEvent *event = nullptr;
    Blanks blanks;
};

/// Invents what was done about an appeal. Each step is allowed by mayDo() at its moment under every policy but
/// ApprovalPolicy::Everybody.
class Storyteller {
public:
    Storyteller(Dice &dice, QDate first, Timestamp now, std::vector<OperatorId> operators);

    void tell(const Case &about, std::vector<DemoStep> &steps);

private:
    void problem();
    void triage();
    void answerLater();
    void neglect();
    void detour();
    void escalate();
    void workUpTo(Timestamp target);
    void interimThenFinal();
    void keepPromise(QDate until, bool isPromised);
    void registerLetter(int operatorIndex);
    void joinProblem(int operatorIndex);
    void closeUnanswered();
    void finish(bool isLate);
    void reopen();
    void dismiss();
    void thank();
    void monitorOnly();

    bool passes(qint64 minutes); ///< of work; false when the story has stopped by then
    void wait(qint64 minutes) { m_at = m_clock.after(m_at, minutes * 60); }
    void step(int operatorIndex, Change change);
    void reply(const QString &text, bool isFinal, const QString &outcome);
    bool approve(const QString &text, bool isFinal, const QString &outcome);
    QString finalText(bool isLate);
    int answerMinutes();
    QDate dayAhead(int from, int to);
    bool isOver() const { return m_at > m_now; }

    Dice &m_dice;
    WorkClock m_clock;
    Timestamp m_now;
    std::vector<OperatorId> m_operators;

    const Case *m_case = nullptr;
    std::vector<DemoStep> *m_steps = nullptr;
    Blanks m_blanks;
    Timestamp m_at{};
    int m_assignee = 0;
};

} // namespace otklik::demo
