// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problem_strip.h"

#include "core/text/plain_text.h"
#include "ui/pickers/alike_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kName = 160;

} // namespace

ProblemStrip::ProblemStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new PlainLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"problemStrip"_s);
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_words->setObjectName(u"problemStripWords"_s);
    m_words->setElideMode(Qt::ElideRight);
    m_words->setForegroundRole(QPalette::ToolTipText);
    m_button->setObjectName(u"problemStripButton"_s);
    m_button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_problem.isEmpty())
            emit joinWanted();
        else
            emit problemWanted(m_problem);
    });
    hide();
}

void ProblemStrip::clear()
{
    m_problem.clear();
    hide();
}

void ProblemStrip::setProblem(const QString &problem)
{
    m_problem = problem;
    say(tr("Mass problem: %1").arg(oneLine(problem, kName)), tr("Show"));
}

void ProblemStrip::setAlike(const AlikeAppeals &alike)
{
    clear();
    if (!alike.inProblems.empty()) {
        const Alike &best = alike.inProblems.front();
        say(tr("May be of the mass problem “%1”: %2")
                .arg(oneLine(best.row.problem, kName), AlikeList::words(best.likeness)),
            tr("Join (M)"));
    } else if (!alike.free.empty()) {
        say(tr("Like this one: %1").arg(Words::appeals(static_cast<qint64>(alike.free.size()))), tr("Join (M)"));
    }
}

void ProblemStrip::say(const QString &words, const QString &button)
{
    m_words->setText(words);
    m_button->setText(button);
    show();
}

} // namespace otklik
