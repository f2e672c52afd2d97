// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace otklik {

/// Where a reply is written: plain text, also when pasted. The fact fields of a template, [[what was done]], are marked,
/// and Tab goes to the next that is not filled in; without any, Tab leaves the field.
class ReplyEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ReplyEdit(QWidget *parent = nullptr);

    /// At the cursor, or in place of everything where nothing but blanks stands there; selects its first fact field.
    void insertReply(const QString &text);
    /// Selects the next fact field after the cursor, from the end on again from the beginning. False where all are filled.
    bool selectNextFact();
    bool hasUnfilledFacts() const;

signals:
    void focusLeft();

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void markFacts();
};

} // namespace otklik
