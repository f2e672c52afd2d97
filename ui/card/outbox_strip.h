// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_service.h"

#include <QFrame>

class QPushButton;

namespace otklik {

class PlainLabel;

/// One line of the card about own work that is not at the hub: it waits, or the hub has refused it. Hidden where there
/// is none.
class OutboxStrip final : public QFrame {
    Q_OBJECT
public:
    explicit OutboxStrip(QWidget *parent = nullptr);

    void setEntries(const std::vector<OutboxEntry> &entries);

signals:
    void outboxWanted();

private:
    PlainLabel *m_words;
    QPushButton *m_open;
};

} // namespace otklik
