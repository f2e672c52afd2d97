// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reply/take_back_bar.h"

#include "core/domain/permission.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

TakeBackBar::TakeBackBar(AppealActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_words(new PlainLabel(this))
    , m_takeBack(new QPushButton(tr("Take back (Z)"), this))
{
    setObjectName(u"takeBackBar"_s);
    m_takeBack->setObjectName(u"takeBack"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_words->setForegroundRole(QPalette::ToolTipText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_words, 1);
    row->addWidget(m_takeBack);
    hide();

    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &TakeBackBar::tick);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_actions.undo(m_action);
        finish();
    });
    connect(&m_actions, &AppealActions::answerRecorded, this,
            [this](AppealId, const ReplySent &, quint64 action) { offer(action); });
    connect(&m_actions, &AppealActions::answerTakenBack, this, &TakeBackBar::finish);
}

void TakeBackBar::offer(quint64 action)
{
    m_action = action;
    m_since.start();
    m_timer.start();
    tick();
    setVisible(true);
}

void TakeBackBar::tick()
{
    const auto left = kTakeBack - std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds{m_since.elapsed()});
    if (left <= 0s) {
        finish();
        return;
    }
    m_words->setText(
        tr("The answer is recorded. It can be taken back for %n more second(s).", nullptr,
           static_cast<int>(left.count())));
}

void TakeBackBar::finish()
{
    m_timer.stop();
    m_action = 0;
    hide();
}

} // namespace otklik
