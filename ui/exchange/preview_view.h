// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/import_service.h"

#include <QWidget>

class QTableWidget;

namespace otklik {

class PlainLabel;

/// What would be read from a file: each column with its meaning, the fields that are missing, the first rows as they
/// stand in the file.
class PreviewView final : public QWidget {
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);

    void clear();
    void setPreview(const ImportPreview &preview);

private:
    void showColumns(const ImportPreview &preview);
    void showRows(const ImportPreview &preview);

    QTableWidget *m_columns;
    PlainLabel *m_notes;
    QTableWidget *m_rows;
};

} // namespace otklik
