// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "ui/law/law_step.h"
#include "ui/words/time_words.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace otklik {

class PlainLabel;

/// Asks what a step of the law needs: a number, a day, to whom, why, how the author was told. Enter
/// takes it when it is whole.
class LawForm final : public QDialog {
    Q_OBJECT
public:
    struct Offer {
        Appeal appeal;
        Practice practice;
        QStringList addressees; ///< offered for a redirect
        Timestamp now{};
        std::optional<Timestamp> limit; ///< of an extension, or of a redirect
    };
    LawForm(LawStep step, Offer offer, const TimeWords &time, QWidget *parent);

signals:
    void filled(const otklik::Change &change);

private:
    void build();
    QLineEdit *line(const QString &label, const char *name, const QString &hint = {});
    QComboBox *box(const QString &label, const char *name);
    QDateEdit *day(const QString &label, const char *name, const QDate &first);
    void addGrounds();
    void showGround();
    void refresh();
    void take();
    Change change() const;
    Timestamp endOf(const QDateEdit *date) const;

    LawStep m_step;
    Offer m_offer;
    TimeWords m_time;
    QFormLayout *m_form;
    QComboBox *m_choice = nullptr; ///< ground, track or addressee
    QDateEdit *m_day = nullptr;
    QLineEdit *m_first = nullptr; ///< number, service
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_notice = nullptr; ///< how the author was told, what was done
    PlainLabel *m_hint = nullptr;
    QDialogButtonBox *m_buttons;
};

} // namespace otklik
