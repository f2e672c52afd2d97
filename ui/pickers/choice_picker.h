// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVariant>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace otklik {

/// One line of a picker. The texts may be a citizen's or an operator's: they are shown plain.
struct Choice {
    QString text;
    QString detail; ///< behind the text, dimmed by its place: a group, a department, «already there»
    QVariant value;
};

/// Asks for one of many by typing a few letters. Enter takes the first, arrows choose another; while nothing is typed,
/// the digits 1-9 take the n-th. Esc closes. It collects a value and knows nothing else.
class ChoicePicker final : public QDialog {
    Q_OBJECT
public:
    /// What is offered for what was typed; called at each letter, so it has to be quick.
    using Finder = std::function<std::vector<Choice>(const QString &typed)>;

    ChoicePicker(const QString &title, const QString &hint, Finder find, QWidget *parent);

    /// Offers what the finder says now, for a finder that has learnt more.
    void refresh();

signals:
    void chosen(const QVariant &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(const QKeyEvent *event);
    void moveBy(int rows);
    void take(int row);

    Finder m_find;
    std::vector<Choice> m_choices;
    QLineEdit *m_typed;
    QListWidget *m_list;
};

/// The choices in which each typed word begins a word, as they stand; all of them for nothing typed. What finds nothing
/// is tried as typed on the other keyboard layout.
std::vector<Choice> matching(const std::vector<Choice> &choices, const QString &typed);

} // namespace otklik
