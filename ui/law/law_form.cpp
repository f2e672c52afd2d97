// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/law/law_form.h"

#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QTime kEndOfDay{23, 59, 59};
constexpr int kWidth = 560;

} // namespace

LawForm::LawForm(LawStep step, Offer offer, const TimeWords &time, QWidget *parent)
    : QDialog(parent)
    , m_step(step)
    , m_offer(std::move(offer))
    , m_time(time)
    , m_form(new QFormLayout(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(LawSteps::name(step));
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Write it down"));
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    build();
    m_form->addRow(m_buttons);
    resize(kWidth, sizeHint().height());

    connect(m_buttons, &QDialogButtonBox::accepted, this, &LawForm::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &LawForm::reject);
    refresh();
    m_form->itemAt(0, QFormLayout::FieldRole)->widget()->setFocus();
}

void LawForm::build()
{
    const QDate today = m_time.local(m_offer.now).date();
    const QString told = tr("number and date of the letter, or how the author was told");
    switch (m_step) {
    case LawStep::Register:
        m_first = line(tr("&Number:"), "number");
        m_day = day(tr("&Date:"), "on", m_time.local(m_offer.appeal.origin.received).date());
        m_day->setMaximumDate(today);
        m_day->setDate(today);
        if (const auto &before = m_offer.appeal.registration) {
            m_first->setText(before->number);
            m_day->setDate(m_time.local(before->on).date());
        }
        return;
    case LawStep::Redirect:
        m_choice = box(tr("&To whom:"), "addressee");
        m_choice->setEditable(true);
        m_choice->addItems(m_offer.addressees);
        m_choice->setCurrentText({});
        m_reason = line(tr("&Why:"), "reason", tr("the matter is in their competence, because…"));
        m_notice = line(tr("&Author told:"), "notice", told);
        break;
    case LawStep::Extend:
        m_day = day(tr("&Until:"), "until", today.addDays(1));
        if (m_offer.limit) {
            m_day->setMaximumDate(m_time.local(*m_offer.limit).date());
            m_day->setDate(m_day->maximumDate());
        }
        m_reason = line(tr("&Why:"), "reason", tr("what is still to be found out"));
        m_notice = line(tr("&Author told:"), "notice", told);
        break;
    case LawStep::Leave:
        addGrounds();
        return;
    case LawStep::Return:
        m_reason = line(tr("&Why:"), "reason", tr("whose it is, as far as they know"));
        return;
    case LawStep::Track:
        m_choice = box(tr("&Kind:"), "track");
        for (const Track track : tracksFor(m_offer.appeal, m_offer.practice))
            m_choice->addItem(Words::track(track), static_cast<int>(track));
        m_reason = line(tr("&Why:"), "reason");
        return;
    case LawStep::PromiseMoved:
        m_day = day(tr("&Until:"), "until", today.addDays(1));
        m_reason = line(tr("&Why:"), "reason", tr("what hindered"));
        return;
    case LawStep::PromiseKept:
        m_notice = line(tr("&What was done:"), "text");
        return;
    case LawStep::PromiseBroken:
        m_reason = line(tr("&Why:"), "reason", tr("what hindered"));
        return;
    case LawStep::TellEmergency:
        m_first = line(tr("&Service:"), "service");
        m_first->setText(tr("EDDS"));
        m_reason = line(tr("&Who took it:"), "person", tr("name or position"));
        m_notice = line(tr("&Card number:"), "card", tr("theirs, if they gave one"));
        return;
    case LawStep::Heard:
        m_notice = line(tr("&What he said:"), "text");
        return;
    }
    if (m_offer.limit) {
        auto *limit = new PlainLabel(tr("The law gives until %1.").arg(m_time.day(*m_offer.limit)), this);
        limit->setObjectName(u"limit"_s);
        m_form->addRow(QString{}, limit);
    }
}

QLineEdit *LawForm::line(const QString &label, const char *name, const QString &hint)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(QString{label}.remove(u'&').remove(u':'));
    edit->setMaxLength(m_step == LawStep::Register || m_step == LawStep::TellEmergency ? kMaxName : kMaxNote);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &LawForm::refresh);
    return edit;
}

QComboBox *LawForm::box(const QString &label, const char *name)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setAccessibleName(QString{label}.remove(u'&').remove(u':'));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(label, combo);
    connect(combo, &QComboBox::currentTextChanged, this, &LawForm::refresh);
    return combo;
}

QDateEdit *LawForm::day(const QString &label, const char *name, const QDate &first)
{
    auto *edit = new QDateEdit(first, this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(QString{label}.remove(u'&').remove(u':'));
    edit->setMinimumDate(first);
    edit->setCalendarPopup(true);
    m_form->addRow(label, edit);
    return edit;
}

void LawForm::addGrounds()
{
    m_choice = box(tr("&Ground:"), "ground");
    m_hint = new PlainLabel(this);
    m_hint->setObjectName(u"requirement"_s);
    m_hint->setWordWrap(true);
    m_form->addRow(QString{}, m_hint);
    m_notice = line(tr("&Done:"), "done");
    for (const NoAnswerGround &ground : m_offer.practice.grounds) {
        if (isGroundOn(ground, m_offer.appeal.track))
            m_choice->addItem(ground.name, ground.id);
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LawForm::showGround);
    showGround();
}

void LawForm::showGround()
{
    const NoAnswerGround *ground = m_offer.practice.findGround(m_choice->currentData().toString());
    QStringList lines;
    if (ground && !ground->requirement.isEmpty())
        lines << ground->requirement + u'.';
    if (ground && !ground->source.isEmpty())
        lines << tr("Source: %1.").arg(ground->source);
    m_hint->setText(lines.join(u'\n'));
    m_hint->setVisible(!lines.isEmpty());
    const bool isAsked = ground && !ground->requirement.isEmpty();
    m_form->labelForField(m_notice)->setVisible(isAsked);
    m_notice->setVisible(isAsked);
    refresh();
    adjustSize();
    resize(std::max(kWidth, width()), height());
}

void LawForm::refresh()
{
    const auto isMissing = [](const QLineEdit *edit) { return edit && edit->text().trimmed().isEmpty(); };
    const bool isNoticeFree = m_step == LawStep::TellEmergency || m_step == LawStep::PromiseKept ||
                              m_step == LawStep::Heard || (m_notice && m_notice->isHidden()) ||
                              (m_step == LawStep::Redirect && !isRegistered(m_offer.appeal.track));
    const bool isChosen = !m_choice || !m_choice->currentText().trimmed().isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(isChosen && !isMissing(m_first) && !isMissing(m_reason) && (isNoticeFree || !isMissing(m_notice)));
}

void LawForm::take()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    const Change filled = change();
    accept();
    emit this->filled(filled);
}

Timestamp LawForm::endOf(const QDateEdit *date) const
{
    return m_time.fromLocal(date->date(), kEndOfDay);
}

Change LawForm::change() const
{
    const QString first = m_first ? m_first->text().trimmed() : QString{};
    const QString reason = m_reason ? m_reason->text().trimmed() : QString{};
    const QString notice = m_notice ? m_notice->text().trimmed() : QString{};
    switch (m_step) {
    case LawStep::Register:
        return AppealRegistered{first, m_day->date() == m_time.local(m_offer.now).date()
                                           ? m_offer.now
                                           : m_time.fromLocal(m_day->date(), QTime{12, 0})};
    case LawStep::Redirect:
        return Redirected{m_choice->currentText().trimmed(), reason, notice};
    case LawStep::Extend:
        return TermExtended{endOf(m_day), reason, notice};
    case LawStep::Leave:
        return LeftUnanswered{m_choice->currentData().toString(), m_choice->currentText(), {}, notice};
    case LawStep::Return:
        return AddresseeReturned{reason};
    case LawStep::Track:
        return TrackSet{static_cast<Track>(m_choice->currentData().toInt()), reason};
    case LawStep::PromiseKept:
        return PromiseSettled{true, notice};
    case LawStep::PromiseBroken:
        return PromiseSettled{false, reason};
    case LawStep::PromiseMoved:
        return PromiseMoved{endOf(m_day), reason};
    case LawStep::TellEmergency:
        return EmergencyTold{first, reason, notice};
    case LawStep::Heard:
        return Resumed{notice};
    }
    return NoteAdded{};
}

} // namespace otklik
