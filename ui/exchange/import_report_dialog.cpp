// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_report_dialog.h"

#include "core/base/when_done.h"
#include "core/service/desk.h"
#include "core/text/plain_text.h"
#include "ui/common/file_question.h"
#include "ui/common/jobs.h"
#include "ui/exchange/exchange_words.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::size_t kShownRows = 1000; // the file has all that were kept

} // namespace

ImportReportDialog::ImportReportDialog(const ExchangeParts &parts, const std::vector<ImportedFile> &files,
                                       QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
{
    setObjectName(u"importReport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setWindowTitle(tr("Result of the import"));
    m_refused.title = windowTitle();
    m_refused.header = {tr("File"), tr("Line"), tr("Column"), tr("Why it was refused")};
    for (const ImportedFile &file : files) {
        if (!file.report)
            continue;
        for (const RowRefusal &row : file.report->refused)
            m_refused.rows.push_back(
                {QFileInfo{file.file}.fileName(), row.line, row.column, ExchangeWords::problem(row.problem)});
    }

    auto *summary = new PlainLabel(words(files), this);
    summary->setObjectName(u"reportWords"_s);
    summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(summary);
    if (!m_refused.rows.empty()) {
        column->addWidget(makeTable(), 1);
        QPushButton *save = buttons->addButton(tr("Save the refused rows…"), QDialogButtonBox::ActionRole);
        save->setObjectName(u"saveRefused"_s);
        connect(save, &QPushButton::clicked, this, &ImportReportDialog::askForFile);
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(760, m_refused.rows.empty() ? sizeHint().height() : 460);
}

QString ImportReportDialog::words(const std::vector<ImportedFile> &files) const
{
    QStringList lines;
    for (const ImportedFile &file : files) {
        const QString name = QFileInfo{file.file}.fileName();
        if (file.report && file.report->isStopped)
            lines
                << tr("%1: stopped; %2. What was added stays; the file can be imported again to the same end, nothing "
                      "will come in twice.")
                       .arg(name, ExchangeWords::report(*file.report));
        else if (file.report)
            lines << name + u": "_s + ExchangeWords::report(*file.report);
        else if (file.report.error().code == ErrorCode::Cancelled)
            lines
                << tr("%1: stopped. What was added stays; import the file again to go on, nothing will come in twice.")
                       .arg(name);
        else
            lines << name + u": "_s + ErrorWords::message(file.report.error());
    }
    return lines.join(u'\n');
}

QWidget *ImportReportDialog::makeTable()
{
    const std::size_t shown = std::min(m_refused.rows.size(), kShownRows);
    auto *table = new QTableWidget(static_cast<int>(shown), static_cast<int>(m_refused.header.size()), this);
    table->setObjectName(u"refusedRows"_s);
    table->setHorizontalHeaderLabels(m_refused.header);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    for (std::size_t row = 0; row < shown; ++row) {
        for (int column = 0; column < table->columnCount(); ++column) {
            const QString text = oneLine(m_refused.rows[row][column].toString(), 200);
            table->setItem(static_cast<int>(row), column, new QTableWidgetItem(text));
        }
    }
    table->setColumnWidth(0, 200);
    table->setColumnWidth(1, 70);
    table->setColumnWidth(2, 160);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void ImportReportDialog::askForFile()
{
    askWhereToSave({.title = tr("Save the refused rows"),
                    .filters = {tr("CSV (*.csv)"), tr("Spreadsheets (*.xlsx)")},
                    .suggestedName = tr("refused rows") + u".csv"_s,
                    .suffix = u"csv"_s},
                   m_parts.preferences, this, [this](const QString &file) {
                       whenDone(this, m_parts.desk.exports().exportTable(m_refused, file),
                                [this](const Result<qint64> &written) {
                                    if (!written)
                                        showMessage(this, QMessageBox::Warning, ErrorWords::message(written.error()));
                                });
                   });
}

} // namespace otklik
