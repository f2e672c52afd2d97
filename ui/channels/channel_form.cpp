// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_form.h"

#include "ui/common/file_question.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Editor = ChannelField::Editor;

constexpr int kMostName = 64;

QJsonValue valueAt(const QJsonObject &json, const QString &path)
{
    const QStringList steps = path.split(u'.');
    return steps.size() == 1 ? json[path] : json[steps[0]].toObject()[steps[1]];
}

/// Null: the field is left out.
void setAt(QJsonObject &json, const QString &path, const QJsonValue &value)
{
    const auto set = [](QJsonObject &object, const QString &key, const QJsonValue &one) {
        if (one.isNull())
            object.remove(key);
        else
            object[key] = one;
    };
    const QStringList steps = path.split(u'.');
    if (steps.size() == 1)
        return set(json, path, value);
    QJsonObject inner = json[steps[0]].toObject();
    set(inner, steps[1], value);
    json[steps[0]] = inner;
}

} // namespace

ChannelForm::ChannelForm(const QJsonObject &account, bool isNamed, bool hasSecret, Preferences &preferences,
                         QWidget *parent)
    : QWidget(parent)
    , m_before(account)
    , m_preferences(preferences)
    , m_fields(ChannelFields::of(account["channel"_L1].toString()))
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit(account["name"_L1].toString(), this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(u"channel.name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(kMostName);
    m_name->setPlaceholderText(tr("stays with the appeals that the channel brings"));
    m_name->setReadOnly(isNamed);
    m_form->addRow(tr("Name"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, &ChannelForm::edited);
    for (const ChannelField &field : m_fields)
        m_editors.push_back(addField(field, valueAt(m_before, field.path)));
    addSecret(hasSecret);
    if (std::ranges::none_of(m_fields, &ChannelField::isRare))
        return;
    m_rare = new QCheckBox(tr("&Show what is rarely needed"), this);
    m_rare->setObjectName(u"showRare"_s);
    m_form->addRow(QString{}, m_rare);
    connect(m_rare, &QCheckBox::toggled, this, &ChannelForm::showRare);
    showRare(false);
}

QWidget *ChannelForm::addField(const ChannelField &field, const QJsonValue &value)
{
    QWidget *editor = nullptr;
    switch (field.editor) {
    case Editor::Text:
        editor = addText(field, value.toString());
        break;
    case Editor::Number:
        editor = addNumber(field, value);
        break;
    case Editor::Choice:
        editor = addChoice(field, value.toString());
        break;
    case Editor::Flag:
        editor = addFlag(field, value.toBool());
        break;
    case Editor::File:
    case Editor::Folder:
        editor = addPath(field, value.toString());
        break;
    }
    editor->setObjectName("channel."_L1 + field.path);
    editor->setAccessibleName(field.label);
    return editor;
}

QWidget *ChannelForm::addText(const ChannelField &field, const QString &value)
{
    auto *editor = new QLineEdit(value, this);
    editor->setPlaceholderText(field.hint);
    m_form->addRow(field.label, editor);
    connect(editor, &QLineEdit::textChanged, this, &ChannelForm::edited);
    return editor;
}

QWidget *ChannelForm::addPath(const ChannelField &field, const QString &value)
{
    auto *row = new QWidget(this);
    auto *editor = new QLineEdit(value, row);
    editor->setPlaceholderText(field.hint);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose: %1").arg(field.label));
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins({});
    columns->addWidget(editor, 1);
    columns->addWidget(choose);
    row->setFocusProxy(editor);
    m_form->addRow(field.label, row);
    connect(editor, &QLineEdit::textChanged, this, &ChannelForm::edited);
    connect(choose, &QPushButton::clicked, this, [this, field, editor] { askForPath(field, editor); });
    return editor;
}

void ChannelForm::askForPath(const ChannelField &field, QLineEdit *editor)
{
    if (field.editor == Editor::File)
        return askForFile(
            {.title = field.label, .filters = {tr("Certificates (*.crt *.pem *.cer)"), tr("All files (*)")}},
            m_preferences, this, [editor](const QString &file) { editor->setText(file); });
    auto *dialog = new QFileDialog(this, field.label, editor->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, editor, &QLineEdit::setText);
    dialog->open();
}

QWidget *ChannelForm::addNumber(const ChannelField &field, const QJsonValue &value)
{
    auto *editor = new QSpinBox(this);
    editor->setRange(field.least - 1, field.most);
    editor->setSpecialValueText(field.hint);
    editor->setGroupSeparatorShown(false);
    editor->setValue(value.toInt(field.least - 1));
    m_form->addRow(field.label, editor);
    connect(editor, &QSpinBox::valueChanged, this, &ChannelForm::edited);
    return editor;
}

QWidget *ChannelForm::addChoice(const ChannelField &field, const QString &value)
{
    auto *editor = new QComboBox(this);
    for (const auto &[choice, words] : field.choices)
        editor->addItem(words, choice);
    if (editor->findData(value) < 0 && !value.isEmpty())
        editor->addItem(value, value); // the file's, and wrong: it is the person's to change
    editor->setCurrentIndex(std::max(0, editor->findData(value)));
    m_form->addRow(field.label, editor);
    connect(editor, &QComboBox::currentIndexChanged, this, &ChannelForm::edited);
    return editor;
}

QWidget *ChannelForm::addFlag(const ChannelField &field, bool value)
{
    auto *editor = new QCheckBox(field.label, this);
    editor->setChecked(value);
    m_form->addRow(QString{}, editor);
    connect(editor, &QCheckBox::toggled, this, &ChannelForm::edited);
    return editor;
}

void ChannelForm::addSecret(bool hasSecret)
{
    const QString name = ChannelFields::secretName(m_before["channel"_L1].toString());
    if (name.isEmpty())
        return;
    m_secret = new QLineEdit(this);
    m_secret->setObjectName(u"channel.secret"_s);
    m_secret->setAccessibleName(name);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(hasSecret ? tr("known; type to change it")
                                           : tr("kept in this computer’s keychain, never in a file"));
    m_form->addRow(name, m_secret);
    connect(m_secret, &QLineEdit::textChanged, this, &ChannelForm::edited);
}

void ChannelForm::showRare(bool isShown)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].isRare)
            continue;
        QWidget *editor = m_editors[i];
        QWidget *row = editor->parentWidget() == this ? editor : editor->parentWidget();
        row->setVisible(isShown);
        if (QWidget *label = m_form->labelForField(row))
            label->setVisible(isShown);
    }
}

QJsonValue ChannelForm::valueOf(const ChannelField &field, const QWidget *editor) const
{
    switch (field.editor) {
    case Editor::Text:
    case Editor::File:
    case Editor::Folder: {
        const QString text = static_cast<const QLineEdit *>(editor)->text().trimmed();
        return text.isEmpty() ? QJsonValue{} : QJsonValue{text};
    }
    case Editor::Number: {
        const int value = static_cast<const QSpinBox *>(editor)->value();
        return value < field.least ? QJsonValue{} : QJsonValue{value};
    }
    case Editor::Choice: {
        const auto *choice = static_cast<const QComboBox *>(editor);
        return choice->currentIndex() == 0 ? QJsonValue{} : QJsonValue{choice->currentData().toString()};
    }
    case Editor::Flag:
        return static_cast<const QCheckBox *>(editor)->isChecked() ? QJsonValue{true} : QJsonValue{};
    }
    return {};
}

QJsonObject ChannelForm::account() const
{
    QJsonObject json = m_before;
    json["name"_L1] = m_name->text().trimmed();
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        setAt(json, m_fields[i].path, valueOf(m_fields[i], m_editors[i]));
    return json;
}

QString ChannelForm::secret() const
{
    return m_secret ? m_secret->text() : QString{};
}

void ChannelForm::goTo(const QString &path)
{
    if (path == "name"_L1)
        return m_name->setFocus();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].path != path)
            continue;
        if (m_fields[i].isRare && m_rare)
            m_rare->setChecked(true);
        m_editors[i]->setFocus();
    }
}

} // namespace otklik
