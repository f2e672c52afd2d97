// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forward/forward_offer.h"
#include "ui/words/time_words.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace otklik {

class FormField;
class PlainLabel;
class QuestionForm;
class ServiceField;

/// An appeal as a request to another system: which system, what is asked for, its questions, the place and the words.
/// Opens at once and is told what there is to choose from. Enter goes on, Ctrl+Enter hands it on, Esc asks where
/// something was filled in.
class ForwardDialog final : public QDialog {
    Q_OBJECT
public:
    /// `now` is what times begin with.
    ForwardDialog(const TimeWords &time, Timestamp now, QWidget *parent);

    void setOffer(const ForwardOffer &offer);
    /// Instead of the form: why the appeal cannot be handed on.
    void explain(const QString &words);

    void reject() override;

signals:
    void chosen(const otklik::Forwarded &request);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildForm();
    void connectAll();
    void chooseSystem();
    void showService();
    void begin(const Forwarded &before);
    void showCounter();
    void edited();
    void fit();
    QWidget *firstWrong();
    bool checkService();
    bool checkPlace();
    bool checkText();
    QString account() const;
    Forwarded request() const;
    void take();

    ForwardOffer m_offer;
    bool m_isEdited = false; ///< by a person
    bool m_isTried = false; ///< what is missing is said from then on
    bool m_isFilling = false;

    QScrollArea *m_area;
    FormField *m_systemField;
    QComboBox *m_systems;
    ServiceField *m_service;
    PlainLabel *m_description;
    QuestionForm *m_questions;
    FormField *m_placeField;
    QLineEdit *m_address;
    QCheckBox *m_point;
    FormField *m_textField;
    QPlainTextEdit *m_text;
    PlainLabel *m_counter;
    PlainLabel *m_open; ///< what does not go along
    PlainLabel *m_obstacle;
    QDialogButtonBox *m_buttons;
    QPushButton *m_ok = nullptr;
};

} // namespace otklik
