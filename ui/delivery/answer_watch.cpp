// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/answer_watch.h"

#include "core/base/when_done.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace otklik {

AnswerWatch::AnswerWatch(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    m_clock.setInterval(1min);
    connect(&m_soon, &QTimer::timeout, this, &AnswerWatch::look);
    connect(&m_clock, &QTimer::timeout, this, &AnswerWatch::look);
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_clock.start();
    m_soon.start();
}

qint64 AnswerWatch::needed() const
{
    return std::ranges::count_if(m_answers, &OpenAnswer::needsPerson);
}

void AnswerWatch::look()
{
    const quint64 generation = ++m_generation;
    whenDone(this, m_desk.gateway().openAnswers(), [this, generation](const Result<std::vector<OpenAnswer>> &answers) {
        if (generation != m_generation || !answers)
            return;
        const bool wasEmpty = m_answers.empty();
        m_answers = *answers;
        if (!wasEmpty || !m_answers.empty())
            emit changed();
    });
}

} // namespace otklik
