// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/import_service.h"
#include "ui/exchange/exchange_parts.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace otklik {

class ImportRun;
class PlainLabel;
class PreviewView;

/// Shows what would be read from the files before anything is written, lets the columns be named by hand, and starts
/// the import, which goes on while the window is used.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const ExchangeParts &parts, const QStringList &files, QWidget *parent);

signals:
    void started(otklik::ImportRun *run); ///< goes on when the dialog is closed
    void failed(const otklik::Error &error); ///< of the store, not of a file
    void previewed(); ///< what is on the screen belongs to the file and the mapping chosen

private:
    void build();
    void loadMappings();
    void chooseMapping(const MappingProfile &mapping);
    void offerMappings(const QString &chosen);
    void preview();
    void show(const Result<ImportPreview> &preview);
    void editMapping();
    void start();

    ExchangeParts m_parts;
    QStringList m_files;
    std::vector<MappingProfile> m_mappings; ///< saved before
    MappingProfile m_mapping; ///< chosen now; default-made: by the well-known headers
    std::optional<ImportPreview> m_preview;
    quint64 m_generation = 0;
    QComboBox *m_file;
    QComboBox *m_known;
    QPushButton *m_edit;
    PlainLabel *m_words;
    PreviewView *m_view;
    QPushButton *m_start = nullptr;
};

} // namespace otklik
