// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filter_bar.h"

#include "core/text/search_query.h"
#include "ui/inbox/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace otklik {

namespace {
constexpr std::chrono::milliseconds kTypingPause{150};
constexpr Sort kSorts[] = {Sort::Urgency, Sort::Newest, Sort::District};
} // namespace

FilterBar::FilterBar(FacetSource facets, QWidget *parent)
    : QWidget{parent}
    , m_facets{std::move(facets)}
    , m_names{[](OperatorId) { return QString{}; }}
    , m_today{QDate::currentDate()}
    , m_search{new QLineEdit{this}}
    , m_sort{new QComboBox{this}}
    , m_add{new QPushButton{this}}
    , m_chipRow{new QWidget{this}}
{
    m_search->setObjectName("search");
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search: words, author, address  ( / )"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(static_cast<int>(kSearchedChars));
    m_search->installEventFilter(this);
    m_sort->setObjectName("sort");
    m_sort->setAccessibleName(tr("Order"));
    for (const Sort sort : kSorts)
        m_sort->addItem(Words::sort(sort), static_cast<int>(sort));
    m_add->setObjectName("addFilter");
    m_add->setText(tr("+ Filter"));
    m_add->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu{m_add};
    for (int kind = 0; kind < kOfferedKinds; ++kind) {
        const auto offered = static_cast<FilterKind>(kind);
        connect(menu->addAction(FilterWords::name(offered)), &QAction::triggered, this,
                [this, offered] { openPopup(offered, m_add); });
    }
    m_municipality = menu->addAction(FilterWords::name(FilterKind::Municipality), this,
                                     [this] { openPopup(FilterKind::Municipality, m_add); });
    m_municipality->setVisible(false);
    m_add->setMenu(menu);

    auto *first = new QHBoxLayout;
    first->addWidget(m_search, 1);
    first->addWidget(m_sort);
    auto *chips = new FlowLayout{m_chipRow};
    chips->addWidget(m_add);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(6, 6, 6, 2);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_chipRow);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::takeText);
    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_typing.start(); // the clear button is not an edit
    });
    connect(m_sort, &QComboBox::activated, this, &FilterBar::changed);
}

Sort FilterBar::sort() const
{
    return static_cast<Sort>(m_sort->currentData().toInt());
}

void FilterBar::setSort(Sort sort)
{
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(sort)));
}

void FilterBar::setFilter(const AppealFilter &filter)
{
    m_filter = filter;
    m_typing.stop();
    const QSignalBlocker quiet{m_search};
    if (m_search->text() != filter.text)
        m_search->setText(filter.text);
    updateChips();
}

void FilterBar::setOperatorNames(FilterWords::OperatorNames names)
{
    m_names = std::move(names);
    updateChips();
}

void FilterBar::change(const AppealFilter &filter)
{
    if (filter == m_filter)
        return;
    setFilter(filter);
    emit changed();
}

void FilterBar::takeText()
{
    AppealFilter filter = m_filter;
    filter.text = m_search->text();
    if (parseSearchQuery(filter.text) == parseSearchQuery(m_filter.text)) {
        m_filter.text = filter.text; // a blank more: nothing else is found
        return;
    }
    m_filter = filter; // without touching the field that is being typed in
    emit changed();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setFollowsSeveral(bool follows)
{
    m_municipality->setVisible(follows);
}

void FilterBar::clearFilters()
{
    change({});
}

void FilterBar::updateChips()
{
    std::vector<FilterChip *> shown;
    for (int number = 0; number < kFilterKinds; ++number) {
        const auto kind = static_cast<FilterKind>(number);
        if (!isRestricted(kind, m_filter))
            continue;
        const auto known = std::ranges::find(m_chips, kind, &FilterChip::kind);
        FilterChip *chip = known != m_chips.end() ? *known : nullptr;
        if (!chip) {
            const bool canChange = number < kOfferedKinds || facetOf(kind);
            chip = new FilterChip{kind, canChange, m_chipRow};
            m_chipRow->layout()->addWidget(chip);
            connect(chip, &FilterChip::changeRequested, this, [this, chip] { openPopup(chip->kind(), chip); });
            connect(chip, &FilterChip::removeRequested, this, [this, kind] {
                AppealFilter filter = m_filter;
                clear(kind, filter);
                change(filter);
            });
        }
        chip->setSummary(FilterWords::summary(kind, m_filter, m_names));
        shown.push_back(chip);
    }
    for (FilterChip *chip : m_chips) {
        if (std::ranges::find(shown, chip) == shown.end())
            chip->deleteLater();
    }
    m_chips = std::move(shown);
    for (FilterChip *chip : m_chips)
        chip->show();
    updateGeometry();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    const bool isEmpty = m_search->text().isEmpty();
    if (key == Qt::Key_Escape && !isEmpty) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_typing.isActive()) {
            m_typing.stop();
            takeText();
        }
        emit leaveRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace otklik
