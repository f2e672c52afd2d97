// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/law/transition_table.h"

#include "core/domain/transitions.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/kind_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(otklik::TransitionTable)
};

// In the order in which an appeal comes to them, not in that of the store.
constexpr Step kSteps[]{Step::New,        Step::Returned,  Step::InWork,  Step::ForApproval,
                        Step::Clarifying, Step::Postponed, Step::Interim, Step::Done};
constexpr int kFirstStep = 1;
constexpr int kStepWidth = 104; ///< room for the longest word of the headings
constexpr int kTo = kFirstStep + kStepCount;
constexpr int kTracks = kTo + 1;

QString stepsIn(const Steps &steps)
{
    if (steps.isAll())
        return Text::tr("any");
    QStringList names;
    for (const Step step : kSteps) {
        if (steps.contains(step))
            names << Words::step(step);
    }
    return names.isEmpty() ? Text::tr("stays as it is") : names.join(u", "_s);
}

QString tracksIn(const Tracks &tracks)
{
    if (tracks.isAll())
        return Text::tr("all");
    QStringList names;
    for (int i = 0; i < kTrackCount; ++i) {
        if (tracks.contains(static_cast<Track>(i)))
            names << Words::track(static_cast<Track>(i));
    }
    return names.join(u", "_s);
}

void addRow(QTableWidget &table, const Transition &transition)
{
    const int row = table.rowCount();
    table.insertRow(row);
    const auto put = [&](int column, const QString &text, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(alignment);
        table.setItem(row, column, item);
    };
    put(0, KindWords::name(QString::fromLatin1(transition.kind)));
    for (int i = 0; i < kStepCount; ++i) {
        const bool isAllowed = transition.from.contains(kSteps[i]);
        put(kFirstStep + i, isAllowed ? u"✓"_s : u"·"_s, Qt::AlignCenter);
        table.item(row, kFirstStep + i)
            ->setData(Qt::AccessibleTextRole, isAllowed ? Text::tr("may be done") : Text::tr("may not be done"));
    }
    put(kTo, stepsIn(transition.to));
    put(kTracks, tracksIn(transition.tracks));
}

} // namespace

QWidget *openTransitionTable(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"transitionTable"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("What may be done, and when"));

    auto *hint = new PlainLabel(Text::tr("✓: may be done at this step. Beside the step an appeal has a type and an "
                                         "outcome; they are independent of it, and of values that a file brings."),
                                dialog);
    hint->setWordWrap(true);
    auto *table = new QTableWidget(0, kTracks + 1, dialog);
    table->setObjectName(u"transitions"_s);
    table->setAccessibleName(dialog->windowTitle());
    QStringList titles{Text::tr("What")};
    for (const Step step : kSteps)
        titles << Words::step(step);
    titles << Text::tr("Step afterwards") << Text::tr("Kinds of appeal");
    table->setHorizontalHeaderLabels(titles);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const Transition &transition : transitions())
        addRow(*table, transition);
    table->setWordWrap(true);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap));
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (int column = kFirstStep; column < kTo; ++column)
        table->setColumnWidth(column, kStepWidth);
    header->setSectionResizeMode(kTo, QHeaderView::Stretch);
    header->setSectionResizeMode(kTracks, QHeaderView::Stretch);
    header->setFixedHeight(table->fontMetrics().lineSpacing() * 3 + 8);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setCurrentCell(0, 0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(hint);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    dialog->resize(1330, 690);
    table->setFocus();
    dialog->open();
    return dialog;
}

} // namespace otklik
