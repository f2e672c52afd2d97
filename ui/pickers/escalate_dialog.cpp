// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/escalate_dialog.h"

#include "core/text/plain_text.h"
#include "ui/widgets/key_place.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kUsualTime = std::chrono::hours{24};

void showRows(QListWidget *list, int most)
{
    const int rows = std::clamp(list->count(), 1, most);
    list->setFixedHeight(rows * std::max(list->sizeHintForRow(0), list->fontMetrics().lineSpacing()) + 6);
}

} // namespace

EscalateDialog::EscalateDialog(const Offer &offer, const TimeWords &time, QWidget *parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_time(time)
    , m_levels(new QListWidget(this))
    , m_addressee(new QComboBox(this))
    , m_reasons(new QListWidget(this))
    , m_typed(new QLineEdit(this))
    , m_hasDue(new QCheckBox(tr("Answer expected by"), this))
    , m_due(new QDateTimeEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Escalate"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_levels->setObjectName(u"levels"_s);
    m_reasons->setObjectName(u"reasons"_s);
    m_typed->setObjectName(u"reason"_s);
    m_addressee->setObjectName(u"addressee"_s);
    m_levels->setAccessibleName(tr("Level"));
    m_reasons->setAccessibleName(tr("Standard reasons"));
    m_addressee->setEditable(true);
    m_addressee->lineEdit()->setPlaceholderText(tr("name, if it is known"));
    m_typed->setPlaceholderText(tr("or another reason in your own words"));
    m_typed->setAccessibleName(tr("Another reason"));
    m_due->setCalendarPopup(true);
    const QDateTime usual = m_time.local(m_offer.now + kUsualTime);
    m_due->setDateTime({usual.date(), usual.time()}); // the wall clock of the municipality, not of this machine
    m_due->setEnabled(false);
    m_due->setAccessibleName(tr("Answer expected by"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Escalate"));

    for (qsizetype i = 0; i < m_offer.reasons.size(); ++i) {
        const QString number = i < 9 ? QString::number(i + 1) + u"   "_s : QString{};
        m_reasons->addItem(number + oneLine(m_offer.reasons[i], 200));
    }
    showRows(m_reasons, 9);
    m_reasons->setVisible(!m_offer.reasons.isEmpty());

    auto *due = new QHBoxLayout;
    due->addWidget(m_hasDue);
    due->addWidget(m_due, 1);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Level:"), m_levels);
    form->addRow(tr("&To whom:"), m_addressee);
    form->addRow(tr("&Reason:"), m_reasons);
    form->addRow(QString{}, m_typed);
    form->addRow(QString{}, due);
    form->addRow(m_buttons);
    resize(480, sizeHint().height());

    m_levels->installEventFilter(this);
    m_reasons->installEventFilter(this);
    connect(m_levels, &QListWidget::currentRowChanged, this, &EscalateDialog::offerAddressees);
    connect(m_reasons, &QListWidget::currentRowChanged, this, [this] { m_typed->clear(); });
    connect(m_reasons, &QListWidget::itemDoubleClicked, this, &EscalateDialog::take);
    connect(m_reasons, &QListWidget::currentRowChanged, this, &EscalateDialog::refresh);
    connect(m_typed, &QLineEdit::textChanged, this, &EscalateDialog::refresh);
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EscalateDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EscalateDialog::reject);
    offerLevels(m_offer.currentLevel);
    refresh();
    m_levels->setFocus();
}

void EscalateDialog::setCurrentLevel(int level)
{
    if (level == m_offer.currentLevel)
        return;
    m_offer.currentLevel = level;
    const int chosenBefore = this->level();
    offerLevels(level);
    for (int row = 0; row < m_levels->count(); ++row) {
        if (m_levels->item(row)->data(Qt::UserRole).toInt() == chosenBefore)
            m_levels->setCurrentRow(row);
    }
    refresh();
}

void EscalateDialog::offerLevels(int current)
{
    m_levels->clear();
    for (const Rung &rung : m_offer.ladder.rungs) {
        if (rung.level <= current)
            continue;
        auto *item = new QListWidgetItem(QString::number(rung.level) + u"   "_s + oneLine(rung.name, 200), m_levels);
        item->setData(Qt::UserRole, rung.level);
    }
    showRows(m_levels, kMaxLevel);
    if (m_levels->count() > 0)
        m_levels->setCurrentRow(0);
}

void EscalateDialog::offerAddressees()
{
    const Rung *rung = m_offer.ladder.find(level());
    m_addressee->clear();
    if (rung)
        m_addressee->addItems(rung->addressees);
    m_addressee->setCurrentIndex(m_addressee->count() > 0 ? 0 : -1);
}

bool EscalateDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((watched == m_levels && levelKey(key)) || (watched == m_reasons && reasonKey(key)))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

bool EscalateDialog::levelKey(const QKeyEvent *event)
{
    QWidget *next = m_reasons->isVisible() ? static_cast<QWidget *>(m_reasons) : m_typed;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        next->setFocus();
        return true;
    }
    const auto digit = placeDigit(event);
    if (!digit)
        return false;
    for (int row = 0; row < m_levels->count(); ++row) {
        if (m_levels->item(row)->data(Qt::UserRole).toInt() == *digit) {
            m_levels->setCurrentRow(row);
            next->setFocus();
        }
    }
    return true;
}

bool EscalateDialog::reasonKey(const QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        take();
        return true;
    }
    if (const auto digit = placeDigit(event)) {
        if (*digit <= m_reasons->count())
            m_reasons->setCurrentRow(*digit - 1);
        return true;
    }
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint()
                        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!isText || event->key() == Qt::Key_Space)
        return false;
    m_typed->setFocus();
    m_typed->insert(event->text());
    return true;
}

int EscalateDialog::level() const
{
    const QListWidgetItem *item = m_levels->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : 0;
}

QString EscalateDialog::reason() const
{
    const QString typed = m_typed->text().trimmed();
    const int row = m_reasons->currentRow();
    return !typed.isEmpty() || row < 0 ? typed : m_offer.reasons.value(row);
}

void EscalateDialog::refresh()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(level() > 0 && !reason().isEmpty());
}

void EscalateDialog::take()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    Escalated escalation{level(), m_addressee->currentText().trimmed(), reason(), std::nullopt};
    if (m_hasDue->isChecked())
        escalation.due = m_time.fromLocal(m_due->date(), m_due->time());
    accept();
    emit chosen(escalation);
}

} // namespace otklik
