// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/import_service.h"

#include <QDialog>

#include <map>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace otklik {

class PlainLabel;

/// Says which column of a file holds which field, and what stands in for a column that the file does not have.
class MappingEditor final : public QDialog {
    Q_OBJECT
public:
    /// Begins with `mapping`, or with what was recognised where that is the default one.
    MappingEditor(const ImportPreview &preview, const MappingProfile &mapping, QWidget *parent);

    MappingProfile mapping() const;

signals:
    /// Named: to be saved under the name.
    void chosen(const otklik::MappingProfile &mapping);

private:
    void addField(QGridLayout &grid, Field field, const ImportPreview &preview, const MappingProfile &mapping);
    QWidget *makeFields(const ImportPreview &preview, const MappingProfile &mapping);
    void refresh();

    std::map<Field, QComboBox *> m_columns;
    std::map<Field, QLineEdit *> m_constants;
    QComboBox *m_delimiter;
    QComboBox *m_encoding;
    QLineEdit *m_dateFormat;
    QLineEdit *m_name;
    PlainLabel *m_words;
    QPushButton *m_use = nullptr;
};

} // namespace otklik
