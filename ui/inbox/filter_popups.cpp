// SPDX-License-Identifier: GPL-3.0-or-later
// What opens under the chips of a FilterBar.
#include "ui/inbox/dates_popup.h"
#include "ui/inbox/filter_bar.h"
#include "ui/inbox/value_popup.h"

#include "core/base/when_done.h"
#include "ui/words/error_words.h"
#include "ui/words/words.h"

#include <QInputDialog>

namespace otklik {

void FilterBar::openPopup(FilterKind kind, const QWidget *below)
{
    const QPoint at = below->mapToGlobal(below->rect().bottomLeft());
    if (facetOf(kind))
        openValues(kind, at);
    else if (kind == FilterKind::Importance)
        openImportance(at);
    else if (kind == FilterKind::Received)
        openDates(at);
    else if (kind == FilterKind::Author)
        openAuthor();
}

void FilterBar::openValues(FilterKind kind, QPoint at)
{
    const auto list = listOf(kind);
    auto *popup = new ValuePopup{FilterWords::name(kind), this};
    popup->setMessage(tr("Counting…"));
    connect(popup, &ValuePopup::chosenChanged, this, [this, list](const QStringList &values) {
        AppealFilter filter = m_filter;
        filter.*list = values;
        change(filter);
    });
    whenDone(popup, m_facets(*facetOf(kind)), [this, popup, kind, list](const Result<std::vector<FacetValue>> &found) {
        if (!found)
            return popup->setMessage(ErrorWords::message(found.error()));
        std::vector<ValuePopup::Value> values;
        QStringList missing = m_filter.*list; // chosen, though nothing has it now: it can be taken back
        for (const FacetValue &one : *found) {
            missing.removeAll(one.value);
            values.push_back({one.value, FilterWords::value(kind, one.value), one.count});
        }
        for (const QString &value : missing)
            values.push_back({value, FilterWords::value(kind, value), 0});
        if (values.empty())
            return popup->setMessage(tr("No appeal has one yet."));
        popup->setValues(values, m_filter.*list);
    });
    popup->popUp(at);
}

void FilterBar::openImportance(QPoint at)
{
    auto *popup = new ValuePopup{FilterWords::name(FilterKind::Importance), this};
    std::vector<ValuePopup::Value> values;
    for (const Importance importance : {Importance::Ordinary, Importance::High, Importance::Critical})
        values.push_back({key(importance), Words::importance(importance)});
    QStringList chosen;
    for (const Importance importance : m_filter.importances)
        chosen.append(key(importance));
    popup->setValues(values, chosen);
    connect(popup, &ValuePopup::chosenChanged, this, [this](const QStringList &keys) {
        AppealFilter filter = m_filter;
        filter.importances.clear();
        for (const QString &one : keys) {
            if (const auto importance = importanceFromKey(one))
                filter.importances.push_back(*importance);
        }
        change(filter);
    });
    popup->popUp(at);
}

void FilterBar::openDates(QPoint at)
{
    auto *popup = new DatesPopup{m_today, m_filter.from, m_filter.to, this};
    connect(popup, &DatesPopup::chosen, this, [this](QDate from, QDate to) {
        AppealFilter filter = m_filter;
        filter.from = from.isValid() ? std::optional{from} : std::nullopt;
        filter.to = to.isValid() ? std::optional{to} : std::nullopt;
        change(filter);
    });
    popup->move(at);
    popup->show();
}

void FilterBar::openAuthor()
{
    auto *dialog = new QInputDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(FilterWords::name(FilterKind::Author));
    dialog->setLabelText(tr("Words of the author's name:"));
    dialog->setTextValue(m_filter.author);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &words) {
        AppealFilter filter = m_filter;
        filter.author = words.simplified();
        filter.authorKey.clear();
        change(filter);
    });
    dialog->open();
}

} // namespace otklik
