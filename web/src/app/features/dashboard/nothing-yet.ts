import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The store holds no production at all: what to do next. */
@Component({
  selector: 'pa-nothing-yet',
  imports: [RouterLink],
  templateUrl: './nothing-yet.html',
  styleUrl: './nothing-yet.css',
})
export class NothingYet {}
