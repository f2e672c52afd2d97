// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/card_header.h"

#include "core/domain/running_clocks.h"
#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/words/deadline_words.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

CardHeader::CardHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_from(new PlainLabel(this))
    , m_due(new PlainLabel(this))
    , m_others(new PlainLabel(this))
    , m_why(new QToolButton(this))
{
    m_title->setObjectName(u"title"_s);
    m_from->setObjectName(u"from"_s);
    m_due->setObjectName(u"due"_s);
    m_others->setObjectName(u"clocks"_s);
    m_why->setObjectName(u"why"_s);
    m_title->setFont(headingFont(m_title->font()));
    m_title->setElideMode(Qt::ElideRight);
    m_from->setElideMode(Qt::ElideRight);
    m_due->setElideMode(Qt::ElideRight);
    m_others->setElideMode(Qt::ElideRight);
    m_why->setText(u"ⓘ"_s);
    m_why->setAutoRaise(true);
    m_why->setAccessibleName(tr("Why this deadline"));

    auto *dueRow = new QHBoxLayout;
    dueRow->setSpacing(2);
    dueRow->addWidget(m_due);
    dueRow->addWidget(m_why);
    dueRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    column->setSpacing(1);
    column->addWidget(m_title);
    column->addWidget(m_from);
    column->addLayout(dueRow);
    column->addWidget(m_others);
    connect(m_why, &QToolButton::clicked, this, &CardHeader::explain);
}

void CardHeader::setAppeal(const Appeal &appeal, const ConfigurationPtr &configuration, Timestamp now)
{
    m_appeal = appeal;
    m_configuration = configuration;
    const Origin &origin = appeal.origin;
    m_title->setText(tr("No. %1  %2").arg(displayName(origin.number), oneLine(origin.title, 200)));
    QStringList from{Words::channel(origin.channel),
                     trackWords(appeal),
                     displayName(origin.author),
                     origin.municipality,
                     appeal.district,
                     appeal.topic.isEmpty() ? appeal.group : Words::theme(appeal.group, appeal.topic),
                     tr("received %1").arg(timeWords(*configuration).moment(origin.received))};
    from.removeAll(QString{});
    from.removeDuplicates();
    if (appeal.twin)
        from.insert(2, appeal.isCopy ? tr("answered by %1, there No. %2").arg(appeal.twin->municipality, appeal.twin->number)
                                     : tr("at %1 as No. %2").arg(appeal.twin->municipality, appeal.twin->number));
    m_from->setText(from.join(u" · "_s));
    setNow(now);
    m_why->setVisible(!explanation().isEmpty());
    setPlainToolTip(m_why, explanation().join(u'\n'));
}

void CardHeader::setNow(Timestamp now)
{
    if (!m_configuration)
        return;
    m_now = now;
    m_due->setText(dueWords());
    const QStringList others = otherClocks();
    m_others->setText(capitalized(others.join(u" · "_s)));
    m_others->setVisible(!others.isEmpty());
}

/// Said where it is another one than everything that comes by the channel has.
QString CardHeader::trackWords(const Appeal &appeal) const
{
    if (appeal.registration)
        return tr("%1 No. %2 of %3")
            .arg(Words::track(appeal.track), displayName(appeal.registration->number),
                 timeWords(*m_configuration).day(appeal.registration->on));
    return appeal.track == Track::OpenSource ? QString{} : Words::track(appeal.track);
}

/// The clocks that the line of the answer does not tell of.
QStringList CardHeader::otherClocks() const
{
    const TimeWords time = timeWords(*m_configuration);
    QStringList parts;
    if (isAskingAuthor(m_appeal))
        parts << tr("waiting for the author since %1").arg(time.when(m_appeal.clarifications.back().from, m_now));
    if (m_appeal.returned)
        parts << tr("given back by its addressee %1").arg(time.when(*m_appeal.returned, m_now));
    if (!m_configuration->deadlines)
        return parts;
    for (const RunningClock &clock : runningClocks(m_appeal, *m_configuration->deadlines)) {
        const bool isTold = clock.question.clock == ClockKind::FinalAfterInterim ||
                            clock.question.clock == ClockKind::FirstAnswer ||
                            (clock.question.clock == ClockKind::LawAnswer && clock.due == m_appeal.due);
        if (!isTold && clock.due)
            parts << tr("%1 by %2, %3")
                         .arg(DeadlineWords::clock(clock.question.clock), time.when(*clock.due, m_now),
                              TimeWords::left(*clock.due, m_now));
    }
    return parts;
}

QString CardHeader::dueWords() const
{
    const TimeWords time = timeWords(*m_configuration);
    const auto by = [&](const QString &sentence, Timestamp due) {
        return sentence.arg(time.when(due, m_now), TimeWords::left(due, m_now));
    };
    QStringList parts;
    if (m_appeal.closed)
        parts << tr("Closed %1").arg(time.when(*m_appeal.closed, m_now));
    else if (m_appeal.finalDue)
        parts << by(tr("Final answer by %1, %2"), *m_appeal.finalDue);
    else if (!m_appeal.firstAnswered && m_appeal.due)
        parts << by(tr("Answer by %1, %2"), *m_appeal.due);
    else if (isAskingAuthor(m_appeal))
        parts << tr("The clocks stand: the author was asked");
    else if (!m_appeal.firstAnswered)
        parts << tr("No deadline applies");
    if (m_appeal.firstAnswered) {
        const QString answered = time.when(*m_appeal.firstAnswered, m_now);
        if (!m_appeal.due)
            parts << tr("first answer %1").arg(answered);
        else
            parts << (isAnsweredInTime(m_appeal) ? tr("first answer %1, in time").arg(answered)
                                                 : tr("first answer %1, late").arg(answered));
    }
    if (m_appeal.escalationDue && !m_appeal.closed)
        parts << by(m_appeal.isCopy ? tr("to be returned by %1, %2") : tr("from above by %1, %2"), *m_appeal.escalationDue);
    return parts.join(u" · "_s);
}

QStringList CardHeader::explanation() const
{
    if (!m_configuration || !m_configuration->deadlines)
        return {};
    const DeadlineEngine &engine = *m_configuration->deadlines;
    std::vector<RunningClock> clocks = runningClocks(m_appeal, engine);
    if (clocks.empty())
        clocks.push_back(
            {questionOf(m_appeal, ClockKind::FirstAnswer), startsOf(m_appeal, ClockKind::FirstAnswer), {}});
    QStringList lines;
    for (const RunningClock &clock : clocks) {
        const auto told = engine.explain(clock.question, clock.starts, m_appeal.clarifications);
        if (!told)
            continue;
        if (clocks.size() > 1)
            lines << (lines.isEmpty() ? QString{} : u"\n"_s) + capitalized(DeadlineWords::clock(clock.question.clock)) +
                         u'.';
        lines << DeadlineWords::explain(*told, engine.zone());
    }
    return lines;
}

void CardHeader::explain()
{
    const QStringList lines = explanation();
    if (!lines.isEmpty())
        showMessage(window(), QMessageBox::Information, lines.first(), lines.mid(1).join(u'\n'));
}

} // namespace otklik
