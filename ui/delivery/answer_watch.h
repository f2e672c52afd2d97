// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QTimer>

namespace otklik {

/// Knows at any time which answers have not reached the citizen. Asks after each change of the desk, and each minute:
/// what waits becomes what waits for long. Where the store cannot be read, what was known stays.
class AnswerWatch final : public QObject {
    Q_OBJECT
public:
    /// The desk has to outlive it.
    explicit AnswerWatch(Desk &desk, QObject *parent = nullptr);

    const std::vector<OpenAnswer> &answers() const { return m_answers; }
    qint64 needed() const; ///< of them, by a person
    void look();

signals:
    void changed();

private:
    Desk &m_desk;
    QTimer m_soon; ///< several changes in a row are one question
    QTimer m_clock;
    std::vector<OpenAnswer> m_answers;
    quint64 m_generation = 0; ///< an answer to an older question is dropped
};

} // namespace otklik
