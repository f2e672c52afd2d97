// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace otklik {

class PlainLabel;

/// What stands in place of an empty list, and what to do next.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    enum class Reason {
        EmptyStore, ///< no appeal was ever received
        EmptyView, ///< nothing waits there
        NothingFound, ///< the search or the filters are too narrow
        Failed, ///< the list could not be read
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void explain(Reason reason, const QString &details = {});

signals:
    void importRequested();
    void demoRequested();
    void clearRequested(); ///< the filters
    void showAllRequested();
    void retryRequested();

private:
    QPushButton *addButton(const QString &name, const QString &text, void (EmptyState::*signal)());

    PlainLabel *m_title;
    PlainLabel *m_text;
    QPushButton *m_import;
    QPushButton *m_demo;
    QPushButton *m_clear;
    QPushButton *m_showAll;
    QPushButton *m_retry;
};

} // namespace otklik
