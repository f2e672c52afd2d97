// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ladder.h"
#include "core/domain/operation.h"
#include "ui/words/time_words.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace otklik {

/// Asks how far up an appeal goes, to whom, why and by when. On the levels a digit names the level and goes on to the
/// reasons (Enter goes on with the next level up); there a digit takes a standard reason, letters type one. Enter ends.
class EscalateDialog final : public QDialog {
    Q_OBJECT
public:
    struct Offer {
        Ladder ladder;
        QStringList reasons; ///< standard ones; another may be typed
        int currentLevel = 0;
        Timestamp now{};
    };

    EscalateDialog(const Offer &offer, const TimeWords &time, QWidget *parent);

    /// Leaves only the levels above: the appeal turned out to be higher than was thought.
    void setCurrentLevel(int level);

signals:
    void chosen(const otklik::Escalated &escalation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerLevels(int current);
    void offerAddressees();
    bool levelKey(const QKeyEvent *event);
    bool reasonKey(const QKeyEvent *event);
    int level() const; ///< 0: none
    QString reason() const;
    void refresh();
    void take();

    Offer m_offer;
    TimeWords m_time;
    QListWidget *m_levels;
    QComboBox *m_addressee;
    QListWidget *m_reasons;
    QLineEdit *m_typed;
    QCheckBox *m_hasDue;
    QDateTimeEdit *m_due;
    QDialogButtonBox *m_buttons;
};

} // namespace otklik
