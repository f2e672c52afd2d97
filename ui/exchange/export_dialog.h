// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "ui/exchange/exchange_parts.h"

#include <QDialog>

class QComboBox;
class QRadioButton;

namespace otklik {

/// Which appeals, or answers to them, go into which file. The file is written while work goes on.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    enum class What { Appeals, Answers };

    /// `list` is what is on the screen.
    ExportDialog(const ExchangeParts &parts, What what, const AppealQuery &list, QWidget *parent);

signals:
    void exported(const QString &words);
    void failed(const otklik::Error &error);

private:
    void countList();
    void askForFile();
    void write(const QString &file);

    ExchangeParts m_parts;
    What m_what;
    AppealQuery m_list;
    QRadioButton *m_onScreen;
    QRadioButton *m_all;
    QComboBox *m_format;
};

} // namespace otklik
