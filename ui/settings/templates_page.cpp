// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/templates_page.h"

#include "ui/settings/municipality_part.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// Words of an appeal that does not exist, to see the template with.
QHash<QString, QString> sampleValues()
{
    return {{u"имя"_s, u"Анна Петровна"_s},
            {u"номер"_s, u"2026-0412"_s},
            {u"адрес"_s, u"ул. Садовая, 12"_s},
            {u"тема"_s, u"Ямы на дорогах"_s},
            {u"район"_s, u"Приокский"_s},
            {u"срок"_s, u"12.03.2026"_s},
            {u"исполнитель"_s, u"Управление дорог"_s},
            {u"дата"_s, u"06.03.2026"_s}};
}

} // namespace

TemplatesPage::TemplatesPage(const ConfigurationPtr &configuration, QWidget *parent)
    : SettingsPage(parent)
    , m_configuration(configuration)
    , m_templates(configuration->templates)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_topic(new QComboBox(this))
    , m_interim(new QCheckBox(tr("an interim answer"), this))
    , m_text(new QPlainTextEdit(this))
    , m_preview(new PlainLabel(this))
{
    m_list->setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topic->setMinimumContentsLength(30);
    m_name->setObjectName(u"templateName"_s);
    m_name->setMaxLength(kMaxName);
    m_text->setObjectName(u"templateText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the template"));
    m_preview->setObjectName(u"templatePreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_topic->addItem(tr("for all topics"), QString{});
    for (const TopicGroup &group : configuration->classifier.groups()) {
        m_topic->addItem(group.name, group.id);
        for (const Topic &topic : group.topics)
            m_topic->addItem(u"    "_s + topic.name, topic.id);
    }
    build();
    fillList();
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesPage::show);
    connect(m_name, &QLineEdit::textEdited, this, &TemplatesPage::edited);
    connect(m_topic, &QComboBox::activated, this, &TemplatesPage::edited);
    connect(m_interim, &QCheckBox::clicked, this, &TemplatesPage::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplatesPage::edited);
    m_list->setCurrentRow(0);
    show(m_list->currentRow());
}

void TemplatesPage::build()
{
    auto *note = new PlainLabel(tr("The program fills {%1}; in [[double brackets]] stands what the operator fills in: "
                                   "each template has at least one such place.")
                                    .arg(templateVariables().join(u"}, {"_s)),
                                this);
    note->setWordWrap(true);
    auto *addButton = new QPushButton(tr("Add"), this);
    auto *removeButton = new QPushButton(tr("Remove"), this);
    addButton->setObjectName(u"addTemplate"_s);
    connect(addButton, &QPushButton::clicked, this, &TemplatesPage::add);
    connect(removeButton, &QPushButton::clicked, this, &TemplatesPage::remove);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addButton);
    buttons->addWidget(removeButton);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Suits"), m_topic);
    form->addRow(QString{}, m_interim);
    auto *right = new QVBoxLayout;
    right->addLayout(form);
    right->addWidget(m_text, 2);
    right->addWidget(new PlainLabel(tr("How it will look, with the words of a made-up appeal:"), this));
    right->addWidget(m_preview, 1);
    auto *columns = new QHBoxLayout;
    columns->addLayout(left, 1);
    columns->addLayout(right, 2);
    auto *all = new QVBoxLayout(this);
    all->addWidget(note);
    all->addLayout(columns, 1);
}

void TemplatesPage::fillList()
{
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    for (const ReplyTemplate &reply : m_templates)
        m_list->addItem(reply.name);
}

void TemplatesPage::show(int row)
{
    m_isShowing = true;
    const bool isAny = row >= 0 && row < static_cast<int>(m_templates.size());
    const ReplyTemplate shown = isAny ? m_templates[static_cast<std::size_t>(row)] : ReplyTemplate{};
    m_name->setText(shown.name);
    m_topic->setCurrentIndex(shown.topics.isEmpty() ? 0 : std::max(0, m_topic->findData(shown.topics.constFirst())));
    m_interim->setChecked(!shown.isFinal);
    m_text->setPlainText(shown.text);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_topic),
                           static_cast<QWidget *>(m_interim), static_cast<QWidget *>(m_text)})
        field->setEnabled(isAny);
    m_isShowing = false;
    preview();
}

void TemplatesPage::edited()
{
    const int row = m_list->currentRow();
    if (m_isShowing || row < 0)
        return;
    ReplyTemplate &reply = m_templates[static_cast<std::size_t>(row)];
    reply.name = m_name->text().trimmed();
    const QString topic = m_topic->currentData().toString();
    if (reply.topics.value(0) != topic) // several topics, set elsewhere, stay unless another one is chosen
        reply.topics = topic.isEmpty() ? QStringList{} : QStringList{topic};
    reply.isFinal = !m_interim->isChecked();
    reply.text = m_text->toPlainText();
    m_list->item(row)->setText(reply.name);
    preview();
    markChanged();
}

void TemplatesPage::preview()
{
    ReplyTemplate reply;
    reply.text = m_text->toPlainText();
    m_preview->setText(expand(reply, sampleValues()).text);
}

void TemplatesPage::add()
{
    int number = 1;
    const auto isTaken = [this](const QString &id) {
        return std::ranges::find(m_templates, id, &ReplyTemplate::id) != m_templates.end();
    };
    while (isTaken(u"own%1"_s.arg(number)))
        ++number;
    m_templates.push_back({.id = u"own%1"_s.arg(number),
                           .name = tr("New template"),
                           .topics = {},
                           .isFinal = true,
                           .text = u"Здравствуйте, {имя}! [[что сделано]]"_s});
    fillList();
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
    m_name->selectAll();
    markChanged();
}

void TemplatesPage::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_templates.erase(m_templates.begin() + row);
    fillList();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    show(m_list->currentRow());
    markChanged();
}

QFuture<Result<>> TemplatesPage::save(SettingsService &settings)
{
    for (const ReplyTemplate &reply : m_templates) {
        if (reply.name.isEmpty())
            return ready(fail(ErrorCode::Invalid, tr("every template needs a name.")));
        if (unfilledFacts(reply.text).empty())
            return ready(
                fail(ErrorCode::Invalid, tr("“%1” has no place in [[double brackets]] to fill in.").arg(reply.name)));
    }
    // The rules for variables stand with the templates themselves: ask them.
    if (const auto read = replyTemplatesFromJson(toJson(m_templates), {}); !read)
        return ready(
            fail(ErrorCode::Invalid, tr("a template uses a word in {braces} that the program does not know.")));
    return settings.setTemplates(m_templates);
}

} // namespace otklik
