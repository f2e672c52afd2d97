// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QComboBox;
class QPushButton;
class QWidget;

namespace otklik {

class PlainLabel;
class ReplyEdit;

/// The widgets of the composer and their places; owned by the composer.
class ComposerParts {
    Q_DECLARE_TR_FUNCTIONS(otklik::ReplyComposer)
public:
    explicit ComposerParts(QWidget *composer);

    PlainLabel *state;    ///< who submitted, why it cannot be written; hidden while there is nothing to say
    QWidget *failure;     ///< the draft could not be saved
    PlainLabel *failureWords;
    QPushButton *retry;
    QPushButton *chooseTemplate;
    QComboBox *kind;    ///< data: is it final?
    QComboBox *outcome; ///< editable
    PlainLabel *counter;
    ReplyEdit *text;
    QPushButton *send;
    QPushButton *submit;
    QPushButton *approve;
    QPushButton *giveBack;
    QPushButton *note;
    PlainLabel *saved;
    QWidget *writing;    ///< kind, outcome, template, counter
    PlainLabel *honest;  ///< who delivers it, or that nobody does

private:
    void name();
    QWidget *topRow(QWidget *composer);
    QWidget *buttonRow(QWidget *composer);
};

} // namespace otklik
