// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/inbox/filter_kind.h"

class QToolButton;

namespace otklik {

/// «District: Obninsk ×»: one restriction of the list, to be changed or removed.
class FilterChip final : public QWidget {
    Q_OBJECT
public:
    FilterChip(FilterKind kind, bool canChange, QWidget *parent);

    FilterKind kind() const { return m_kind; }
    void setSummary(const QString &summary);

signals:
    void changeRequested();
    void removeRequested();

private:
    FilterKind m_kind;
    QToolButton *m_change;
    QToolButton *m_remove;
};

} // namespace otklik
