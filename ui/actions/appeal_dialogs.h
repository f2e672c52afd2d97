// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_actions.h"
#include "ui/actions/command.h"

#include <QPointer>

class QWidget;

namespace otklik {

/// Asks what is to be done with one appeal or with many, and does it. Every dialog opens at once, so that the next key
/// that an operator types is already its own; what has to be looked up comes in while it is open.
class AppealDialogs final : public QObject {
    Q_OBJECT
public:
    using Ids = std::vector<AppealId>;

    /// The dialogs belong to `window`. The desk and the actions have to outlive it.
    AppealDialogs(Desk &desk, AppealActions &actions, QWidget *window);

    /// `text` is what the suggestions are made of; empty for many appeals.
    void topic(const Ids &appeals, const QString &text = {});
    void tag(const Ids &appeals);
    void favouriteTag(int number, const Ids &appeals); ///< 1..9; nothing where there is none
    void assign(const Ids &appeals);
    void importance(const Ids &appeals);
    void type(const Ids &appeals);
    void outcome(const Ids &appeals);
    void district(const Ids &appeals);
    void settlement(const Ids &appeals, const QString &present = {});
    void address(const Ids &appeals, const QString &present = {});
    void escalate(const Ids &appeals);
    void returnEscalation(const Ids &appeals);
    void postpone(const Ids &appeals);
    void resume(const Ids &appeals);
    void note(const Ids &appeals);
    void problem(const Ids &appeals); ///< joins them to a mass problem, with others that are like the first of them
    void law(const Ids &appeals); ///< of one appeal: what the law and the practice may want next
    void forward(const Ids &appeals); ///< one; of several, and where nothing takes requests, says so

    /// A list dialog where several were refused, a message where it was one.
    void showRefused(const QString &words, const std::vector<RefusedAppeal> &refused);
    void showError(const Error &error);

signals:
    /// In the list of those refused the operator wants to see this one.
    void appealChosen(otklik::AppealId appeal);

private:
    void pickFrom(Facet facet, const QString &title, const QString &hint, const QStringList &suggested,
                  std::function<void(const QString &)> taken);
    void learnTags();
    void askLawStep(int step, const Appeal &appeal);

    Desk &m_desk;
    AppealActions &m_actions;
    QWidget *m_window;
    QStringList m_knownTags;
};

/// The commands for what is selected in a list or open in the card, with the keys of the table of keys. Texts of the
/// one appeal that is open, for suggestions, come from `text`; it may be empty.
struct AppealSelection {
    std::function<std::vector<AppealId>()> ids;
    std::function<QString()> text;
};
std::vector<Command> appealCommands(AppealDialogs &dialogs, AppealActions &actions, const AppealSelection &selection);

} // namespace otklik
