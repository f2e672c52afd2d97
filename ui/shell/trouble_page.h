// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QPushButton;

namespace otklik {

class PlainLabel;

/// Instead of the desk: the store is being opened, or it could not be opened, with what can be done about it.
class TroublePage final : public QWidget {
    Q_OBJECT
public:
    explicit TroublePage(QWidget *parent = nullptr);

    void showOpening();
    void showError(const Error &error, const QString &directory);

signals:
    void retryRequested();
    void restoreRequested(); ///< a backup in place of the damaged file
    void quitRequested();

private:
    QPushButton *addButton(const QString &name, const QString &text, void (TroublePage::*signal)());

    PlainLabel *m_title;
    PlainLabel *m_text;
    PlainLabel *m_where;
    QPushButton *m_retry;
    QPushButton *m_restore;
    QPushButton *m_quit;
};

} // namespace otklik
