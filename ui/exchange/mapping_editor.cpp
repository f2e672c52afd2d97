// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/mapping_editor.h"

#include "core/domain/values.h"
#include "core/text/plain_text.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kHeaderChars = 60;
constexpr std::array kConstants{Field::Channel,    Field::District, Field::Settlement, Field::Group,
                                Field::Department, Field::Type,     Field::Importance};

bool mayBeConstant(Field field)
{
    return std::ranges::find(kConstants, field) != kConstants.end();
}

} // namespace

MappingEditor::MappingEditor(const ImportPreview &preview, const MappingProfile &mapping, QWidget *parent)
    : QDialog(parent)
    , m_delimiter(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_dateFormat(new QLineEdit(mapping.dateFormat, this))
    , m_name(new QLineEdit(mapping.name, this))
    , m_words(new PlainLabel(this))
{
    setObjectName(u"mappingEditor"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the columns mean"));
    for (const QChar delimiter : {QChar{}, QChar{u';'}, QChar{u','}, QChar{u'\t'}, QChar{u'|'}})
        m_delimiter->addItem(ExchangeWords::delimiter(delimiter), delimiter);
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(mapping.delimiter)));
    m_encoding->addItem(tr("find out"), QString{});
    for (const QString &encoding : {u"UTF-8"_s, u"windows-1251"_s})
        m_encoding->addItem(encoding, encoding);
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(mapping.encoding)));
    m_dateFormat->setPlaceholderText(tr("the usual ones; or as dd.MM.yyyy HH:mm"));
    m_name->setObjectName(u"mappingName"_s);
    m_name->setPlaceholderText(tr("a name, to choose it again next time"));
    m_name->setMaxLength(100);
    m_words->setWordWrap(true);

    auto *form = new QFormLayout;
    form->addRow(tr("Separator (CSV)"), m_delimiter);
    form->addRow(tr("Encoding (CSV)"), m_encoding);
    form->addRow(tr("Form of dates"), m_dateFormat);
    form->addRow(tr("Save under the name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useMapping"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFields(preview, mapping), 1);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addWidget(buttons);
    resize(720, 620);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const MappingProfile made = this->mapping();
        accept();
        emit chosen(made);
    });
    refresh();
}

QWidget *MappingEditor::makeFields(const ImportPreview &preview, const MappingProfile &mapping)
{
    auto *fields = new QWidget(this);
    auto *grid = new QGridLayout(fields);
    grid->addWidget(new PlainLabel(tr("What we need"), fields), 0, 0);
    grid->addWidget(new PlainLabel(tr("Column of the file"), fields), 0, 1);
    grid->addWidget(new PlainLabel(tr("Where there is none, always"), fields), 0, 2);
    grid->setColumnStretch(1, 1);
    addField(*grid, Field::Text, preview, mapping); // without it there is nothing to import
    for (int i = 0; i < static_cast<int>(Field::AnswerAppeal); ++i) {
        if (const auto field = static_cast<Field>(i); field != Field::Text)
            addField(*grid, field, preview, mapping);
    }
    auto *area = new QScrollArea(this);
    area->setWidget(fields);
    area->setWidgetResizable(true);
    return area;
}

void MappingEditor::addField(QGridLayout &grid, Field field, const ImportPreview &preview,
                             const MappingProfile &mapping)
{
    auto *box = new QComboBox(this);
    box->setObjectName(u"column."_s + key(field));
    box->setAccessibleName(ExchangeWords::field(field));
    box->addItem(tr("— none —"), QString{});
    int recognised = 0;
    for (const PreviewColumn &column : preview.columns) {
        box->addItem(oneLine(column.header, kHeaderChars), column.header);
        if (column.field == field)
            recognised = box->count() - 1;
    }
    const int set = box->findData(mapping.headers.value(field));
    box->setCurrentIndex(mapping.isBuiltIn() ? recognised : std::max(0, mapping.headers.contains(field) ? set : 0));
    m_columns[field] = box;
    const int row = grid.rowCount();
    grid.addWidget(new PlainLabel(ExchangeWords::field(field), this), row, 0);
    grid.addWidget(box, row, 1);
    if (mayBeConstant(field)) {
        auto *constant = new QLineEdit(mapping.constants.value(field), this);
        constant->setObjectName(u"constant."_s + key(field));
        constant->setAccessibleName(tr("%1, where there is no column").arg(ExchangeWords::field(field)));
        constant->setMaxLength(300);
        m_constants[field] = constant;
        grid.addWidget(constant, row, 2);
    }
    connect(box, &QComboBox::currentIndexChanged, this, &MappingEditor::refresh);
}

MappingProfile MappingEditor::mapping() const
{
    MappingProfile profile;
    profile.name = m_name->text().trimmed();
    for (const auto &[field, box] : m_columns) {
        if (const QString header = box->currentData().toString(); !header.isEmpty())
            profile.headers[field] = header;
    }
    for (const auto &[field, edit] : m_constants) {
        if (const QString value = edit->text().trimmed(); !value.isEmpty())
            profile.constants[field] = value;
    }
    profile.delimiter = m_delimiter->currentData().toChar();
    profile.encoding = m_encoding->currentData().toString();
    profile.dateFormat = m_dateFormat->text().trimmed();
    return profile;
}

void MappingEditor::refresh()
{
    const MappingProfile profile = mapping();
    const bool hasText = profile.headers.contains(Field::Text) || profile.headers.contains(Field::Title);
    m_use->setEnabled(hasText);
    m_words->setText(hasText ? QString{} : tr("Say which column holds the text of the appeal or its title."));
}

} // namespace otklik
