// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace otklik {

class Jobs;
class PlainLabel;

/// An empty store: who sits here, which municipality, and what to begin with.
class FirstStartPage final : public QWidget {
    Q_OBJECT
public:
    enum class Begin { Demo, Import, Empty };

    /// Both have to outlive the page.
    FirstStartPage(Desk &desk, Jobs &jobs, QWidget *parent = nullptr);

    /// As if the button was pressed: `otklik --demo`.
    void makeDemo();

signals:
    /// What was asked is saved; for the demo, it is there.
    void finished(otklik::FirstStartPage::Begin begin);

private:
    void build();
    QPushButton *addChoice(const QString &name, const QString &text, const QString &explanation, Begin begin);
    void start(Begin begin);
    void save(Begin begin);
    void saveMunicipality(Begin begin);
    void go(Begin begin);
    void demoEnded(const Result<qint64> &made);
    void setBusy(bool isBusy);
    void showError(const Error &error);

    Desk &m_desk;
    Jobs &m_jobs;
    QLineEdit *m_operator;
    QLineEdit *m_municipality;
    QComboBox *m_zone;
    QWidget *m_choices;
    PlainLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    int m_job = 0;
    bool m_isSaved = false; ///< who sits here and where; with the demo somebody else sits down
};

} // namespace otklik
