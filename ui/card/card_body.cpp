// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/card_body.h"

#include "core/text/link_check.h"
#include "core/text/plain_text.h"
#include "ui/actions/desk_words.h"
#include "ui/card/text_block.h"
#include "ui/card/thread_view.h"
#include "ui/card/value_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/words.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kShownAttachments = 50;

PlainLabel *sectionTitle(const QString &words, QWidget *parent)
{
    auto *label = new PlainLabel(words, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QVBoxLayout *emptied(QWidget *section)
{
    qDeleteAll(section->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete section->layout();
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins({});
    column->setSpacing(2);
    return column;
}

bool isAddress(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace

CardBody::CardBody(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    m_text = new TextBlock(content);
    m_attachments = new QWidget(content);
    m_thread = new ThreadView(content);
    m_earlierTitle = sectionTitle({}, content);
    m_earlier = new QWidget(content);
    m_text->setObjectName(u"citizenText"_s);
    m_text->setAccessibleName(tr("Text of the appeal"));
    m_attachments->setObjectName(u"attachments"_s);
    m_earlier->setObjectName(u"earlier"_s);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 8, 8);
    column->addWidget(m_text);
    column->addWidget(m_attachments);
    column->addWidget(sectionTitle(tr("Thread"), content));
    column->addWidget(m_thread);
    column->addWidget(m_earlierTitle);
    column->addWidget(m_earlier);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);

    connect(m_text, &TextBlock::linkChosen, this, &CardBody::linkChosen);
    connect(m_thread, &ThreadView::linkChosen, this, &CardBody::linkChosen);
}

void CardBody::setCard(const AppealCard &card, const ConfigurationPtr &configuration, Timestamp now)
{
    const bool isSame = std::exchange(m_shown, card.appeal.id) == card.appeal.id;
    const int place = verticalScrollBar()->value();
    if (!isSame) {
        m_text->setText(card.appeal.origin.text);
        showAttachments(card.appeal.origin);
    }
    m_thread->setHistory(card.history, configuration, now);
    showEarlier(card, *configuration);
    widget()->layout()->activate(); // so that the scroll bar knows its new range
    verticalScrollBar()->setValue(isSame ? place : 0);
}

void CardBody::setSearch(const SearchQuery &query)
{
    m_text->setSearch(query);
    m_thread->setSearch(query);
}

void CardBody::clear()
{
    m_shown = {};
    m_text->setText({});
    m_thread->clear();
    emptied(m_attachments);
    emptied(m_earlier);
}

void CardBody::showAttachments(const Origin &origin)
{
    QVBoxLayout *column = emptied(m_attachments);
    QStringList names = origin.attachments.mid(0, kShownAttachments);
    if (!origin.url.isEmpty())
        names.prepend(origin.url);
    for (const QString &name : names) {
        if (!isAddress(name)) { // a file name: nothing was downloaded, there is nothing to open
            auto *label = new PlainLabel(tr("Attachment: %1").arg(displayName(name)), m_attachments);
            label->setWordWrap(true);
            column->addWidget(label);
            continue;
        }
        auto *link = new ValueButton(m_attachments);
        link->setValue(displayName(name));
        link->setAccessibleName(tr("Open in the browser after a question"));
        connect(link, &ValueButton::clicked, this, [this, name] { emit linkChosen(name); });
        column->addWidget(link);
    }
    const qsizetype more = origin.attachments.size() - kShownAttachments;
    if (more > 0)
        column->addWidget(new PlainLabel(tr("and %n more attachment(s)", nullptr, static_cast<int>(more)), m_attachments));
    m_attachments->setVisible(!names.isEmpty());
}

void CardBody::showEarlier(const AppealCard &card, const Configuration &configuration)
{
    QVBoxLayout *column = emptied(m_earlier);
    const TimeWords time = timeWords(configuration);
    for (const AppealRow &row : card.earlier) {
        auto *button = new ValueButton(m_earlier);
        QStringList parts{tr("No. %1").arg(displayName(row.number)), time.day(row.received), Words::step(row.step),
                          row.topic, oneLine(row.snippet, 80)};
        parts.removeAll(QString{});
        button->setValue(parts.join(u" · "_s));
        button->setAccessibleName(tr("Open an earlier appeal"));
        connect(button, &ValueButton::clicked, this, [this, id = row.id] { emit appealChosen(id); });
        column->addWidget(button);
    }
    m_earlierTitle->setText(tr("Earlier appeals of the same author: %1").arg(QString::number(card.earlierCount)));
    m_earlierTitle->setVisible(!card.earlier.empty());
    m_earlier->setVisible(!card.earlier.empty());
}

} // namespace otklik
