// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/search_query.h"
#include "ui/actions/appeal_dialogs.h"
#include "ui/card/property_panel.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace otklik {

class CardBody;
class CardHeader;
class DeliveryStrip;
class LinkGate;
class OutboxStrip;
class PlainLabel;
class ProblemStrip;
class ReplyComposer;

/// One appeal: who wrote what, what was done with it, what is known of it, and the answer. Loads in the background;
/// what is on the screen is the appeal that was asked for last, or nothing.
class CardPage final : public QWidget {
    Q_OBJECT
public:
    /// All of them have to outlive the page.
    CardPage(Desk &desk, AppealActions &actions, AppealDialogs &dialogs, QWidget *parent = nullptr);
    ~CardPage() override;

    void open(AppealId appeal);
    void close();
    AppealId appeal() const { return m_appeal; } ///< that was asked for; none where the card is empty

    /// Marks what the operator looks for; empty takes the marks away.
    void setSearch(const QString &typed);

    /// Everything that can be done with the appeal on the card, for the palette and the table of keys. The page runs
    /// them by their keys while it, or something in it that is not a text field, has the focus.
    const std::vector<Command> &commands() const { return m_commands; }

    /// What its keys apply to, where that is more than the appeal on the card: those marked in the list.
    void setMarked(std::function<std::vector<AppealId>()> marked) { m_marked = std::move(marked); }

    /// Saves the draft that is being typed: before closing or changing the operator.
    void flushDraft();

    QByteArray saveState(); ///< of the splitters
    void restoreState(const QByteArray &state);

signals:
    /// The appeal is on the screen.
    void shown(otklik::AppealId appeal);
    /// What is being typed cannot be saved; it stays and is tried again.
    void draftFailed(const otklik::Error &error);
    /// The operator wants to see another one: an earlier appeal of the same author.
    void appealChosen(otklik::AppealId appeal);
    void outboxWanted();
    void problemWanted(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(AppealActions &actions);
    DeliveryStrip *makeStrip(AppealActions &actions);
    void load();
    void show(const AppealCard &card);
    void loadDraft(const Appeal &appeal, quint64 generation);
    void loadOutbox(quint64 generation);
    void loadAlike(const Appeal &appeal, quint64 generation);
    void showWriter();
    void fitComposer();
    void showMessage(const QString &words);
    void changed(const ChangeNotice &notice);
    void change(PropertyPanel::Property property);
    std::vector<AppealId> selection() const;

    Desk &m_desk;
    AppealDialogs &m_dialogs;
    AppealId m_appeal;
    std::optional<Appeal> m_shown;
    quint64 m_generation = 0; ///< an answer to an older question is dropped
    std::vector<Command> m_commands;
    std::function<std::vector<AppealId>()> m_marked; ///< empty: nobody marks anything
    QTimer m_repaint; ///< a quick load replaces the old card without a flash of emptiness
    QTimer m_clock;

    QStackedWidget *m_stack;
    PlainLabel *m_words; ///< instead of a card
    QWidget *m_page;
    CardHeader *m_header;
    OutboxStrip *m_strip;
    ProblemStrip *m_problem;
    DeliveryStrip *m_delivery;
    DeliveryStrip *m_forwarding; ///< of a request to another system
    PlainLabel *m_writer; ///< who else writes an answer
    CardBody *m_body;
    PropertyPanel *m_properties;
    ReplyComposer *m_composer;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QList<int> m_rowsOfWriting; ///< while the composer is compact: the heights to go back to
    LinkGate *m_gate;
};

} // namespace otklik
