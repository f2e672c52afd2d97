// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_dialog.h"

#include "core/base/when_done.h"
#include "ui/channels/channel_form.h"
#include "ui/channels/channel_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

bool isNamed(const ServedAccount &account)
{
    const bool isWrong = account.wrong && account.wrong->subject == "name"_L1;
    return !account.name().isEmpty() && !isWrong;
}

} // namespace

ChannelDialog::ChannelDialog(ServedChannels &channels, std::optional<int> place, const ServedAccount &account,
                             Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_channels(channels)
    , m_place(place)
    , m_kind(account.kind())
    , m_form(new ChannelForm(account.json, isNamed(account), account.hasSecret, preferences, this))
    , m_words(new PlainLabel(this))
{
    setObjectName(u"channelDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(place ? tr("Channel: %1").arg(account.name())
                         : tr("New channel: %1").arg(ChannelFields::kindName(m_kind)));
    build(m_kind);
    if (account.wrong) {
        say(ChannelWords::wrong(m_kind, *account.wrong));
        m_form->goTo(account.wrong->subject);
    }
}

ChannelDialog::~ChannelDialog()
{
    endCheck();
}

void ChannelDialog::build(const QString &kind)
{
    auto *hint = new PlainLabel(ChannelFields::kindHint(kind), this);
    hint->setWordWrap(true);
    m_words->setObjectName(u"channelWords"_s);
    m_words->setWordWrap(true);
    auto *area = new QScrollArea(this);
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_check = buttons->addButton(tr("C&heck"), QDialogButtonBox::ActionRole); // and stops, while it does
    m_check->setObjectName(u"checkChannel"_s);
    m_check->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Save)->setObjectName(u"saveChannel"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(hint);
    column->addWidget(area, 1);
    column->addWidget(m_words);
    column->addWidget(buttons);
    resize(720, std::min(640, m_form->sizeHint().height() + 190));
    connect(m_check, &QPushButton::clicked, this, &ChannelDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChannelDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &ChannelForm::edited, this, [this] {
        endCheck(); // its answer would be about something else
        say({});
    });
}

void ChannelDialog::check()
{
    if (m_stop) {
        endCheck();
        return say(tr("The check is stopped."));
    }
    const QJsonObject account = m_form->account();
    if (const auto valid = m_channels.validate(m_place, account); !valid)
        return refuse(valid.error());
    m_stop.emplace();
    m_check->setText(tr("S&top"));
    say(tr("Checking…"));
    const std::stop_token token = m_stop->get_token();
    whenDone(this, m_channels.check(account, m_form->secret(), token), [this, token](const Result<> &answer) {
        if (!token.stop_requested())
            checked(answer);
    });
}

void ChannelDialog::endCheck()
{
    if (!m_stop)
        return;
    m_stop->request_stop();
    m_stop.reset();
    m_check->setText(tr("C&heck"));
}

void ChannelDialog::checked(const Result<> &answer)
{
    endCheck();
    if (!answer)
        return say(ChannelWords::trouble(answer.error()));
    say(m_kind == "open311"_L1
            ? tr("It works: the server answers. The key is tried with the first answer, where reading needs none.")
            : tr("It works."));
}

void ChannelDialog::save()
{
    const auto saved = m_channels.save(m_place, m_form->account(), m_form->secret());
    if (saved)
        return accept();
    if (saved.error().code == ErrorCode::Invalid)
        return refuse(saved.error());
    say(saved.error().code == ErrorCode::Busy
            ? tr("Not saved: somebody else has changed the file meanwhile. Close this and look at the list.")
            : tr("Not saved.") + u' ' + ErrorWords::message(saved.error()));
}

void ChannelDialog::refuse(const Error &error)
{
    say(ChannelWords::wrong(m_kind, error));
    m_form->goTo(error.subject);
}

void ChannelDialog::say(const QString &words)
{
    m_words->setText(words);
}

} // namespace otklik
