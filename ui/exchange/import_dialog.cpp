// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_dialog.h"

#include "core/base/when_done.h"
#include "core/service/desk.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/import_run.h"
#include "ui/exchange/mapping_editor.h"
#include "ui/exchange/preview_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

ImportDialog::ImportDialog(const ExchangeParts &parts, const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_files(files)
    , m_file(new QComboBox(this))
    , m_known(new QComboBox(this))
    , m_edit(new QPushButton(tr("Name the columns…"), this))
    , m_words(new PlainLabel(this))
    , m_view(new PreviewView(this))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import of appeals"));
    for (const QString &file : files)
        m_file->addItem(QFileInfo{file}.fileName(), file);
    build();
    offerMappings({});
    loadMappings();
    preview();
}

void ImportDialog::build()
{
    m_file->setObjectName(u"file"_s);
    m_known->setObjectName(u"mapping"_s);
    m_edit->setObjectName(u"editMapping"_s);
    m_words->setObjectName(u"previewWords"_s);
    m_words->setWordWrap(true);

    auto *columns = new QHBoxLayout;
    columns->addWidget(m_known, 1);
    columns->addWidget(m_edit);
    auto *form = new QFormLayout;
    form->addRow(m_files.size() > 1 ? tr("Files (%1)").arg(QString::number(m_files.size())) : tr("File"), m_file);
    form->addRow(tr("Columns"), columns);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"startImport"_s);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    resize(980, 640);

    connect(m_file, &QComboBox::currentIndexChanged, this, &ImportDialog::preview);
    connect(m_known, &QComboBox::activated, this, [this](int index) {
        chooseMapping(index == 0 ? MappingProfile{} : m_mappings[static_cast<std::size_t>(index - 1)]);
    });
    connect(m_edit, &QPushButton::clicked, this, &ImportDialog::editMapping);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::loadMappings()
{
    whenDone(this, m_parts.desk.settings().mappings(), [this](const Result<std::vector<MappingProfile>> &mappings) {
        if (!mappings)
            return emit failed(mappings.error());
        m_mappings = *mappings;
        offerMappings(m_mapping.name);
    });
}

void ImportDialog::offerMappings(const QString &chosen)
{
    m_known->clear();
    m_known->addItem(tr("by the headers that the program knows"));
    for (const MappingProfile &mapping : m_mappings)
        m_known->addItem(mapping.name);
    const auto found = std::ranges::find(m_mappings, chosen, &MappingProfile::name);
    m_known->setCurrentIndex(found == m_mappings.end() ? 0 : static_cast<int>(found - m_mappings.begin()) + 1);
}

void ImportDialog::chooseMapping(const MappingProfile &mapping)
{
    m_mapping = mapping;
    preview();
}

void ImportDialog::preview()
{
    const quint64 generation = ++m_generation;
    m_start->setEnabled(false);
    m_words->setText(tr("Looking into the file…"));
    const auto asked = m_parts.desk.imports().preview(m_file->currentData().toString(), m_mapping);
    whenDone(this, asked, [this, generation](const Result<ImportPreview> &preview) {
        if (generation == m_generation)
            show(preview);
    });
}

void ImportDialog::show(const Result<ImportPreview> &preview)
{
    m_preview = preview ? std::optional{*preview} : std::nullopt;
    m_edit->setEnabled(preview.has_value());
    m_start->setEnabled(preview && preview->canImport);
    if (!preview) {
        m_view->clear();
        m_words->setText(ErrorWords::message(preview.error()));
    } else {
        m_view->setPreview(*preview);
        const QString what = ExchangeWords::format(preview->info) + u" · "_s + ExchangeWords::kind(preview->kind);
        m_words->setText(preview->canImport ? what
                                            : what + u". "_s +
                                                  tr("No column holds the text of an appeal: say with «Name the "
                                                     "columns» which one does."));
    }
    if (m_start->isEnabled())
        m_start->setDefault(true);
    emit previewed();
}

void ImportDialog::editMapping()
{
    auto *editor = new MappingEditor(*m_preview, m_mapping, this);
    connect(editor, &MappingEditor::chosen, this, [this](const MappingProfile &mapping) {
        chooseMapping(mapping);
        if (mapping.name.isEmpty())
            return;
        whenDone(this, m_parts.desk.settings().saveMapping(mapping), [this](const Result<> &saved) {
            if (saved)
                loadMappings();
            else
                emit failed(saved.error());
        });
    });
    editor->open();
}

void ImportDialog::start()
{
    auto *run = new ImportRun(m_parts, m_files, m_mapping, parentWidget());
    connect(run, &ImportRun::finished, parentWidget(), [run] { run->showReport(); });
    emit started(run);
    run->start();
    accept();
}

} // namespace otklik
