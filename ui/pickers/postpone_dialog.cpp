// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/postpone_dialog.h"

#include "ui/widgets/key_place.h"
#include "ui/widgets/plain_label.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QTime kEndOfDay{23, 59, 59};
constexpr std::array kPresetDays{1, 3, 7, 14, 30};

} // namespace

PostponeDialog::PostponeDialog(Timestamp now, const TimeWords &time, QWidget *parent)
    : QDialog(parent)
    , m_time(time)
    , m_today(time.local(now).date())
    , m_postpone(new QRadioButton(tr("Put off, nobody is waiting"), this))
    , m_promise(new QRadioButton(tr("Promised to the author"), this))
    , m_until(new QDateEdit(m_today.addDays(kPresetDays.front()), this))
    , m_words(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Postpone or promise"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_until->setObjectName(u"until"_s);
    m_words->setObjectName(u"words"_s);
    m_promise->setObjectName(u"promise"_s);
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(m_today);
    m_until->setAccessibleName(tr("Until"));
    m_until->installEventFilter(this);
    m_postpone->setChecked(true);

    auto *kind = new QHBoxLayout;
    kind->addWidget(m_postpone);
    kind->addWidget(m_promise);
    auto *form = new QFormLayout(this);
    form->addRow(kind);
    form->addRow(tr("&Until:"), m_until);
    form->addRow(QString{}, new PlainLabel(tr("1 tomorrow · 2 in three days · 3 in a week · 4 in two weeks · 5 in a month"),
                                           this));
    form->addRow(tr("&Words:"), m_words);
    form->addRow(m_buttons);
    resize(480, sizeHint().height());

    connect(m_promise, &QRadioButton::toggled, this, &PostponeDialog::refresh);
    connect(m_words, &QLineEdit::textChanged, this, &PostponeDialog::refresh);
    connect(m_words, &QLineEdit::returnPressed, this, &PostponeDialog::take);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PostponeDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PostponeDialog::reject);
    refresh();
    m_until->setFocus();
}

bool PostponeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_until && event->type() == QEvent::KeyPress && dateKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

// Typing a date by its figures is left to the calendar and the arrows: the digits are quicker as «in a week».
bool PostponeDialog::dateKey(const QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_words->setFocus();
        return true;
    }
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus) {
        m_until->setDate(m_until->date().addDays(event->key() == Qt::Key_Plus ? 1 : -1));
        return true;
    }
    if (placeKey(event) == Qt::Key_P) {
        (m_promise->isChecked() ? m_postpone : m_promise)->setChecked(true);
        return true;
    }
    const auto digit = placeDigit(event);
    if (!digit)
        return false;
    if (static_cast<std::size_t>(*digit) <= kPresetDays.size()) {
        m_until->setDate(m_today.addDays(kPresetDays[static_cast<std::size_t>(*digit - 1)]));
        m_words->setFocus();
    }
    return true;
}

void PostponeDialog::refresh()
{
    m_words->setPlaceholderText(m_promise->isChecked() ? tr("what was promised") : tr("why it is put off"));
    m_words->setAccessibleName(m_words->placeholderText());
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(m_promise->isChecked() ? tr("Note the promise") : tr("Postpone"));
    ok->setEnabled(!m_words->text().trimmed().isEmpty());
}

void PostponeDialog::take()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    const Timestamp until = m_time.fromLocal(m_until->date(), kEndOfDay);
    const QString words = m_words->text().trimmed();
    const Change change = m_promise->isChecked() ? Change{Promised{until, words}} : Change{Postponed{until, words}};
    accept();
    emit chosen(change);
}

} // namespace otklik
