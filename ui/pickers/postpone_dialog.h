// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "ui/words/time_words.h"

#include <QDialog>

class QDateEdit;
class QDialogButtonBox;
class QLineEdit;
class QRadioButton;

namespace otklik {

/// Asks until when an appeal is put off and why, or by when what was promised to the author. While the date has the
/// focus, 1-5 are tomorrow, three days, a week, two weeks, a month; + and - a day. Enter goes on, and in the words ends.
class PostponeDialog final : public QDialog {
    Q_OBJECT
public:
    PostponeDialog(Timestamp now, const TimeWords &time, QWidget *parent);

signals:
    /// Postponed or Promised, until the end of the chosen day.
    void chosen(const otklik::Change &change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool dateKey(const QKeyEvent *event);
    void refresh();
    void take();

    TimeWords m_time;
    QDate m_today;
    QRadioButton *m_postpone;
    QRadioButton *m_promise;
    QDateEdit *m_until;
    QLineEdit *m_words;
    QDialogButtonBox *m_buttons;
};

} // namespace otklik
