// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/refusal_list.h"

#include "core/base/when_done.h"
#include "core/text/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/words/error_words.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

RefusalList::RefusalList(const QString &summary, const std::vector<RefusedAppeal> &refused, CatalogService &catalog,
                         QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Not done everywhere"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QListWidget(this);
    list->setObjectName(u"refused"_s);
    list->setAccessibleName(summary);
    list->setWordWrap(true);
    auto *label = new PlainLabel(summary, this);
    label->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(520, 320);

    std::vector<AppealId> ids;
    for (const RefusedAppeal &one : refused) {
        ids.push_back(one.appeal);
        list->addItem(ErrorWords::message(one.why));
    }
    whenDone(this, catalog.rows(ids), [list, refused](const Result<std::vector<AppealRow>> &rows) {
        if (!rows)
            return;
        for (std::size_t i = 0; i < refused.size(); ++i) {
            const auto row = std::ranges::find(*rows, refused[i].appeal, &AppealRow::id);
            if (row != rows->end())
                list->item(static_cast<int>(i))
                    ->setText(tr("No. %1: %2").arg(displayName(row->number), ErrorWords::message(refused[i].why)));
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &RefusalList::reject);
    connect(list, &QListWidget::itemActivated, this, [this, list, ids](QListWidgetItem *item) {
        emit appealChosen(ids[static_cast<std::size_t>(list->row(item))]);
        accept();
    });
}

} // namespace otklik
